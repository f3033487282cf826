package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.classfile.Global;
import edu.umd.cs.findbugs.classfile.IClassPath;
import edu.umd.cs.findbugs.classfile.ICodeBase;
import edu.umd.cs.findbugs.classfile.ICodeBaseIterator;
import edu.umd.cs.findbugs.classfile.IScannableCodeBase;
import io.github.socketchurn.program.PackageListing;
import io.github.socketchurn.program.PackageOwners;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The names of the classes that SpotBugs was given, for analysis or as libraries, those of other
 * owners left out. Read on the first question.
 */
final class ClassPathListing implements PackageListing {
  private static final String ENDING = ".class";

  private final PackageOwners owners;
  private Map<String, List<String>> byPackage;
  private boolean isComplete;
  private String last;
  private boolean isOwn;

  ClassPathListing(PackageOwners owners) {
    this.owners = owners;
  }

  @Override
  public Collection<String> packages() {
    read();
    return byPackage.keySet();
  }

  @Override
  public Collection<String> classesOf(String packageName) {
    read();
    return isComplete ? byPackage.getOrDefault(packageName, List.of()) : null;
  }

  private void read() {
    if (byPackage == null) {
      byPackage = new HashMap<>();
      isComplete = readAll(Global.getAnalysisCache().getClassPath());
      if (!isComplete) {
        byPackage.clear();
      }
    }
  }

  private boolean readAll(IClassPath classPath) {
    try {
      return readAll(classPath.appCodeBaseIterator()) && readAll(classPath.auxCodeBaseIterator());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean readAll(Iterator<? extends ICodeBase> codeBases) throws InterruptedException {
    while (codeBases.hasNext()) {
      ICodeBase codeBase = codeBases.next();
      // Nobody adds classes to the packages of the Java run time.
      if (codeBase.getHowDiscovered() == ICodeBase.Discovered.IN_SYSTEM_CLASSPATH) {
        continue;
      }
      if (!(codeBase instanceof IScannableCodeBase)) {
        return false;
      }
      ICodeBaseIterator entries = ((IScannableCodeBase) codeBase).iterator();
      while (entries.hasNext()) {
        add(entries.next().getResourceName());
      }
    }
    return true;
  }

  private void add(String resource) {
    if (!resource.endsWith(ENDING)) {
      return;
    }
    // Those of one package come one after the other.
    int end = Math.max(0, resource.lastIndexOf('/'));
    if (last == null || end != last.length() || !resource.startsWith(last)) {
      last = resource.substring(0, end);
      isOwn = owners.own(last + "/");
    }
    if (isOwn) {
      byPackage
          .computeIfAbsent(last, p -> new ArrayList<>())
          .add(resource.substring(0, resource.length() - ENDING.length()));
    }
  }
}
