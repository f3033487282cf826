package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.classfile.IAnalysisCache;
import edu.umd.cs.findbugs.classfile.IAnalysisEngineRegistrar;
import edu.umd.cs.findbugs.classfile.IDatabaseFactory;

/** Registers what the plugin adds to an analysis: the database of the run. */
public final class SocketChurnEngineRegistrar implements IAnalysisEngineRegistrar {
  @Override
  public void registerAnalysisEngines(IAnalysisCache cache) {
    new RunDatabaseFactory().registerWith(cache);
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
