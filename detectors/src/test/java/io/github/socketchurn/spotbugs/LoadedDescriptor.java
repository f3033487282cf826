package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector2;
import edu.umd.cs.findbugs.Plugin;
import edu.umd.cs.findbugs.PluginException;
import edu.umd.cs.findbugs.classfile.ClassDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The descriptor files as SpotBugs loads them, each detector replaced by a stand-in that does
 * nothing. So a fault in a text shows as such, and not as a fault of a detector or the reverse.
 */
final class LoadedDescriptor implements AutoCloseable {
  private static final String[] TEXTS = {"messages.xml", "messages_zh.xml", "bugrank.txt"};

  private final Plugin plugin;

  private LoadedDescriptor(Plugin plugin) {
    this.plugin = plugin;
  }

  /** Packs the descriptor files into a jar in {@code folder} and loads it in the given language. */
  static LoadedDescriptor load(Path folder, Locale locale) throws IOException, PluginException {
    Path jar = folder.resolve("descriptor-" + locale + ".jar");
    pack(jar);
    Locale before = Locale.getDefault();
    Locale.setDefault(locale);
    try {
      return new LoadedDescriptor(Plugin.loadCustomPlugin(jar.toFile(), null));
    } finally {
      Locale.setDefault(before);
    }
  }

  Plugin plugin() {
    return plugin;
  }

  /** Unloads the plugin, so that other tests in this JVM can load the real one. */
  @Override
  public void close() throws IOException {
    Plugin.removeCustomPlugin(plugin);
    plugin.close();
  }

  private static void pack(Path jar) throws IOException {
    String descriptor = resource("findbugs.xml").replaceAll("<EngineRegistrar[^>]*/>", "");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String detector : DescriptorFile.findbugs().attributes("Detector", "class")) {
        String standIn = standInName(detector);
        descriptor = descriptor.replace('"' + detector + '"', '"' + standIn + '"');
        add(zip, standIn.replace('.', '/') + ".class", standIn(standIn));
      }
      add(zip, "findbugs.xml", descriptor.getBytes(StandardCharsets.UTF_8));
      for (String name : TEXTS) {
        String text = resource(name);
        for (String detector : DescriptorFile.findbugs().attributes("Detector", "class")) {
          text = text.replace('"' + detector + '"', '"' + standInName(detector) + '"');
        }
        add(zip, name, text.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static String standInName(String detector) {
    return detector + "StandIn";
  }

  /** A class file of a detector that does nothing. */
  private static byte[] standIn(String className) {
    String detector = Type.getInternalName(Detector2.class);
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V11,
        Opcodes.ACC_PUBLIC,
        className.replace('.', '/'),
        null,
        "java/lang/Object",
        new String[] {detector});
    String reporter = Type.getMethodDescriptor(Type.VOID_TYPE, Type.getType(BugReporter.class));
    MethodVisitor constructor =
        writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", reporter, null, null);
    constructor.visitCode();
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(1, 2);
    constructor.visitEnd();
    Type visited = Type.getType(ClassDescriptor.class);
    addEmptyMethod(writer, "visitClass", Type.getMethodDescriptor(Type.VOID_TYPE, visited));
    addEmptyMethod(writer, "finishPass", "()V");
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void addEmptyMethod(ClassWriter writer, String name, String descriptor) {
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
    method.visitCode();
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(0, 2);
    method.visitEnd();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = DescriptorFile.open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
