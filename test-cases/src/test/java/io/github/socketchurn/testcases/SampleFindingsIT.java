package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Finds in the samples what their comments expect, and nothing else, whatever compiled them. */
class SampleFindingsIT {
  @RegisterExtension static final PluginJar PLUGIN = new PluginJar();

  static List<Compiler> compilers() {
    return Compiler.matrix();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("compilers")
  void samplesHaveTheExpectedFindings(Compiler compiler) {
    List<SourceFile> samples = compiler.samples();
    assertFalse(samples.isEmpty(), "no samples");
    Check.findsExpected("samples", compiler, samples);
  }
}
