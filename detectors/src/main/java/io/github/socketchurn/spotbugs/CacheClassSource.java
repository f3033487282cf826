package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.classfile.CheckedAnalysisException;
import edu.umd.cs.findbugs.classfile.ClassDescriptor;
import edu.umd.cs.findbugs.classfile.DescriptorFactory;
import edu.umd.cs.findbugs.classfile.Global;
import edu.umd.cs.findbugs.classfile.analysis.ClassData;
import io.github.socketchurn.program.ClassSource;

/** Class files as SpotBugs finds them: analysed, auxiliary and of the running Java. */
final class CacheClassSource implements ClassSource {
  @Override
  public byte[] bytesOf(String className) {
    ClassDescriptor descriptor = DescriptorFactory.createClassDescriptor(className);
    try {
      return Global.getAnalysisCache().getClassAnalysis(ClassData.class, descriptor).getData();
    } catch (CheckedAnalysisException missing) {
      // Unknown, and not reported as a missing class: the analysed code may never need it.
      return null;
    }
  }
}
