package io.github.socketchurn.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
    for (String name : names(problems)) {
      try (InputStream in = open(name)) {
        files.add(ModelParser.parse(name, in));
      } catch (IOException e) {
        problems.add(
            new ModelProblem(name, 0, 0, "the file cannot be closed: " + e.getMessage(), null));
      }
    }
    files.add(new ParsedModels(List.of(), problems, List.of()));
    return Models.ofFiles(files);
  }

  /** The files the index lists: a jar cannot be asked for the content of a folder. */
  static List<String> names(List<ModelProblem> problems) {
    List<String> names = new ArrayList<>();
    try (InputStream in = open(INDEX)) {
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

  private static InputStream open(String name) {
    return Models.class.getResourceAsStream(FOLDER + name);
  }
}
