package io.github.socketchurn.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socketchurn.model.Models;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Who extends a type, though nobody analyses it. */
class SisterSubtypesTest {
  private static final Map<String, List<String>> CLASSES =
      Map.of(
          "acme/app", List.of("acme/app/Main", "acme/app/Unseen"),
          "acme/net", List.of("acme/net/Closer", "acme/net/Broken"),
          "zoo", List.of("zoo/Stranger"));

  private static final PackageListing LISTING =
      new PackageListing() {
        @Override
        public Collection<String> packages() {
          return CLASSES.keySet();
        }

        @Override
        public Collection<String> classesOf(String packageName) {
          return CLASSES.getOrDefault(packageName, List.of());
        }
      };

  private static byte[] bytesOf(String name) {
    if (name.endsWith("Broken")) {
      return new byte[] {1, 2, 3};
    }
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V11, 0, name, null, "acme/app/Taker", new String[] {"acme/app/Named"});
    writer.visitEnd();
    return writer.toByteArray();
  }

  @Test
  void ownersAreToldByTheBeginningsOfPackages() {
    PackageOwners owners = new PackageOwners(List.of("com/acme/app/Main"), Models.shipped());
    assertTrue(owners.own("com/acme/net/Closer"));
    assertFalse(owners.own("com/zoo/app/Main"));
    assertFalse(owners.own("Main"));
  }

  @Test
  void sistersOnTheClassPathAreFound() {
    SisterSubtypes subtypes =
        new SisterSubtypes(
            List.of("acme/app/Main"),
            SisterSubtypesTest::bytesOf,
            LISTING,
            name -> !name.startsWith("zoo/"));
    List<String> expected = List.of("acme/app/Unseen", "acme/net/Closer");
    assertEquals(expected, subtypes.apply("acme/app/Taker"));
    assertEquals(expected, subtypes.apply("acme/app/Named"));
    assertEquals(List.of(), subtypes.apply("acme/app/Main"));
  }
}
