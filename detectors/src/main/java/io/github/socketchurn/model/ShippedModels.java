package io.github.socketchurn.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the model files that lie in the jar. */
final class ShippedModels {
  private static final String FOLDER = "/io/github/socketchurn/models/";
  private static final String INDEX = "index";

  private ShippedModels() {}

  static Models load() {
    List<ParsedModels> files = new ArrayList<>();
    List<ModelProblem> problems = new ArrayList<>();
    URL index = Models.class.getResource(FOLDER + INDEX);
    for (String name : names(problems)) {
      // Beside the index: asking the class loader for each file takes a fifth of the load time.
      try (InputStream in = new URL(index, name).openStream()) {
        files.add(ModelParser.parse(name, in));
      } catch (IOException e) {
        problems.add(new ModelProblem(name, 0, 0, "the file cannot be read: " + e, null));
      }
    }
    files.add(new ParsedModels(List.of(), problems, List.of()));
    return Models.ofFiles(files);
  }

  /** The files the index lists: a jar cannot be asked for the content of a folder. */
  static List<String> names(List<ModelProblem> problems) {
    List<String> names = new ArrayList<>();
    try (InputStream in = Models.class.getResourceAsStream(FOLDER + INDEX)) {
      if (in == null) {
        problems.add(new ModelProblem(INDEX, 0, 0, "the file cannot be found", null));
        return names;
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String name = line.trim();
        if (!name.isEmpty() && !name.startsWith("#")) {
          names.add(name);
        }
      }
    } catch (IOException e) {
      problems.add(
          new ModelProblem(INDEX, 0, 0, "the file cannot be read: " + e.getMessage(), null));
    }
    return names;
  }
}
