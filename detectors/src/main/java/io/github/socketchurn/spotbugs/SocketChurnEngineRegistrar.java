package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.classfile.CheckedAnalysisException;
import edu.umd.cs.findbugs.classfile.ClassDescriptor;
import edu.umd.cs.findbugs.classfile.IAnalysisCache;
import edu.umd.cs.findbugs.classfile.IAnalysisEngineRegistrar;
import edu.umd.cs.findbugs.classfile.IClassAnalysisEngine;
import edu.umd.cs.findbugs.classfile.IDatabaseFactory;
import edu.umd.cs.findbugs.classfile.analysis.ClassData;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.ClassFactsReader;

/** Registers what the plugin adds to an analysis: class facts and the database of the run. */
public final class SocketChurnEngineRegistrar implements IAnalysisEngineRegistrar {
  @Override
  public void registerAnalysisEngines(IAnalysisCache cache) {
    new ClassFactsEngine().registerWith(cache);
    new RunDatabaseFactory().registerWith(cache);
  }

  /** Class files are read with ASM directly: SpotBugs' own engine for class nodes fails. */
  private static final class ClassFactsEngine implements IClassAnalysisEngine<ClassFacts> {
    @Override
    public ClassFacts analyze(IAnalysisCache cache, ClassDescriptor descriptor)
        throws CheckedAnalysisException {
      ClassData data = cache.getClassAnalysis(ClassData.class, descriptor);
      return ClassFactsReader.read(data.getData());
    }

    @Override
    public boolean canRecompute() {
      return true;
    }

    @Override
    public void registerWith(IAnalysisCache cache) {
      cache.registerClassAnalysisEngine(ClassFacts.class, this);
    }
  }

  private static final class RunDatabaseFactory implements IDatabaseFactory<RunDatabase> {
    @Override
    public RunDatabase createDatabase() {
      return new RunDatabase();
    }

    @Override
    public void registerWith(IAnalysisCache cache) {
      cache.registerDatabaseFactory(RunDatabase.class, this);
    }
  }
}
