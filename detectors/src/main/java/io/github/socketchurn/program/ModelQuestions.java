package io.github.socketchurn.program;

import io.github.socketchurn.model.ModelExplanation;
import io.github.socketchurn.model.ModelParser;
import io.github.socketchurn.model.ModelProblem;
import io.github.socketchurn.model.Models;
import io.github.socketchurn.model.ParsedModels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Answers what the models know, outside of any analysis; for the command line. */
public final class ModelQuestions {
  private ModelQuestions() {}

  /**
   * What is known about an API.
   *
   * @param question {@code a.b.Type#method} or {@code a.b.Type}
   * @param files model files of the user
   * @param classes where to look for supertypes, and for the model files of libraries
   * @return lines to print; problems of the files come first
   */
  public static List<String> answer(String question, List<String> files, ClassLoader classes) {
    List<ParsedModels> own = new ArrayList<>();
    for (String file : files) {
      own.add(read(file));
    }
    own.addAll(LibraryModels.in(classes));
    Models models = Models.shipped().with(own);
    List<String> lines = new ArrayList<>();
    for (ModelProblem problem : models.problems()) {
      lines.add(problem.toString());
    }
    ClassHierarchy hierarchy = new ClassHierarchy(name -> bytes(classes, name));
    lines.addAll(new ModelExplanation(models, hierarchy).of(question));
    return lines;
  }

  private static ParsedModels read(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return ModelParser.parse(file, in);
    } catch (IOException | RuntimeException e) {
      return ModelParser.parse(file, null);
    }
  }

  private static byte[] bytes(ClassLoader classes, String name) {
    try (InputStream in = classes.getResourceAsStream(name + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      return null;
    }
  }
}
