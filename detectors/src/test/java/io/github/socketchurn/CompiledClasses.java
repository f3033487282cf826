package io.github.socketchurn;

import io.github.socketchurn.model.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The class files of the plugin, as the build made them. */
final class CompiledClasses {
  static final String ROOT = "io/github/socketchurn/";

  private CompiledClasses() {}

  static List<ClassNode> read() {
    try {
      Path folder =
          Path.of(Models.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<ClassNode> nodes = new ArrayList<>();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) files.sorted()::iterator) {
          if (file.toString().endsWith(".class")) {
            ClassNode node = new ClassNode();
            new ClassReader(Files.readAllBytes(file)).accept(node, ClassReader.SKIP_FRAMES);
            nodes.add(node);
          }
        }
      }
      return nodes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The package of a class of the plugin, by its last name. */
  static String packageOf(String internalName) {
    return internalName.substring(ROOT.length(), internalName.lastIndexOf('/'));
  }

  /** The name of a class without its package. */
  static String simpleName(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1);
  }

  /** Internal names of all classes that a class mentions anywhere. */
  static Set<String> mentioned(ClassNode node) {
    Set<String> names = new TreeSet<>();
    Remapper collector =
        new Remapper(Opcodes.ASM9) {
          @Override
          public String map(String internalName) {
            names.add(internalName);
            return internalName;
          }
        };
    node.accept(new ClassRemapper(new ClassVisitor(Opcodes.ASM9) {}, collector));
    return names;
  }

  /** The texts in the code of a class and in its constants. */
  static List<String> texts(ClassNode node) {
    List<Object> constants = new ArrayList<>();
    for (FieldNode field : node.fields) {
      constants.add(field.value);
    }
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof LdcInsnNode) {
          constants.add(((LdcInsnNode) insn).cst);
        } else if (insn instanceof InvokeDynamicInsnNode) {
          constants.addAll(List.of(((InvokeDynamicInsnNode) insn).bsmArgs));
        }
      }
    }
    List<String> texts = new ArrayList<>();
    for (Object constant : constants) {
      if (constant instanceof String) {
        texts.add((String) constant);
      }
    }
    return texts;
  }
}
