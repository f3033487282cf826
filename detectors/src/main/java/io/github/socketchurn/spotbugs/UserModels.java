package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.classfile.Global;
import edu.umd.cs.findbugs.classfile.IClassPath;
import edu.umd.cs.findbugs.classfile.ICodeBase;
import edu.umd.cs.findbugs.classfile.ICodeBaseEntry;
import edu.umd.cs.findbugs.classfile.ICodeBaseIterator;
import edu.umd.cs.findbugs.classfile.IScannableCodeBase;
import io.github.socketchurn.model.ModelParser;
import io.github.socketchurn.model.ParsedModels;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The model files of users: those that a system property names come first, then those that lie in
 * the analysed classes and in the libraries on the auxiliary class path.
 */
final class UserModels {
  /** Paths of files, with the separator of class paths between them. */
  private static final String PROPERTY = "socketchurn.models";

  private static final String FOLDER = "META-INF/socketchurn";

  /** Lists the files beside it: for libraries whose jars have no entries for folders. */
  private static final String INDEX = FOLDER + "/index";

  private static final String SUFFIX = ".models";

  private UserModels() {}

  static List<ParsedModels> all() {
    List<ParsedModels> files = new ArrayList<>();
    for (String name : System.getProperty(PROPERTY, "").split(File.pathSeparator)) {
      if (!name.isBlank()) {
        files.add(file(name.strip()));
      }
    }
    IClassPath classPath = Global.getAnalysisCache().getClassPath();
    addAll(classPath.appCodeBaseIterator(), files);
    addAll(classPath.auxCodeBaseIterator(), files);
    return files;
  }

  private static ParsedModels file(String name) {
    try (InputStream in = Files.newInputStream(Path.of(name))) {
      return ModelParser.parse(name, in);
    } catch (IOException | RuntimeException e) {
      // A name may be no path at all; the parser tells users that there is no such file.
      return ModelParser.parse(name, null);
    }
  }

  private static void addAll(Iterator<? extends ICodeBase> codeBases, List<ParsedModels> files) {
    while (codeBases.hasNext()) {
      ICodeBase codeBase = codeBases.next();
      for (String name : names(codeBase)) {
        files.add(resource(codeBase, name));
      }
    }
  }

  private static List<String> names(ICodeBase codeBase) {
    ICodeBaseEntry index = codeBase.lookupResource(INDEX);
    if (index != null) {
      return listed(index);
    }
    boolean mayHaveSome =
        codeBase.isApplicationCodeBase() || codeBase.lookupResource(FOLDER) != null;
    return mayHaveSome && codeBase instanceof IScannableCodeBase
        ? found((IScannableCodeBase) codeBase)
        : List.of();
  }

  private static List<String> listed(ICodeBaseEntry index) {
    try (InputStream in = index.openResource();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> FOLDER + "/" + line)
          .collect(Collectors.toList());
    } catch (IOException | RuntimeException e) {
      return List.of(INDEX);
    }
  }

  private static List<String> found(IScannableCodeBase codeBase) {
    TreeSet<String> names = new TreeSet<>();
    try {
      ICodeBaseIterator entries = codeBase.iterator();
      while (entries.hasNext()) {
        String name = entries.next().getResourceName().replace(File.separatorChar, '/');
        if (name.startsWith(FOLDER + "/") && name.endsWith(SUFFIX)) {
          names.add(name);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new ArrayList<>(names);
  }

  private static ParsedModels resource(ICodeBase codeBase, String name) {
    String shown = codeBase.getPathName() + "!/" + name;
    ICodeBaseEntry entry = codeBase.lookupResource(name);
    if (entry == null) {
      return ModelParser.parse(shown, null);
    }
    try (InputStream in = entry.openResource()) {
      return ModelParser.parse(shown, in);
    } catch (IOException | RuntimeException e) {
      return ModelParser.parse(shown, null);
    }
  }
}
