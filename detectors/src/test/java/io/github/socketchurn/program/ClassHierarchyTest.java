package io.github.socketchurn.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.snippet.Snippet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassHierarchyTest {
  private static final Snippet SNIPPET =
      Snippet.of(
          "static class Base implements Closeable { public void close() throws IOException {} }",
          "static class Sub extends Base { void send() throws FileNotFoundException {} }",
          "static class Orphan extends Sub {}");

  private final ClassHierarchy hierarchy = new ClassHierarchy(SNIPPET::find);

  @Test
  void subtypesAtAnyDistance() {
    assertTrue(hierarchy.isSubtype("snippet/Sample$Sub", "java/io/Closeable"));
    assertTrue(hierarchy.isSubtype("snippet/Sample$Sub", "java/lang/AutoCloseable"));
    assertTrue(hierarchy.isSubtype("snippet/Sample$Sub", "snippet/Sample$Sub"));
    assertTrue(hierarchy.isSubtype("java/io/Closeable", "java/lang/Object"));
    assertFalse(hierarchy.isSubtype("snippet/Sample$Base", "snippet/Sample$Sub"));
    assertFalse(hierarchy.isSubtype("snippet/Sample$Sub", "java/io/InputStream"));
  }

  @Test
  void declaredExceptionsAreInherited() {
    assertEquals(List.of("java/io/IOException"), declared("snippet/Sample$Sub", "close"));
    assertEquals(List.of("java/io/FileNotFoundException"), declared("snippet/Sample$Sub", "send"));
    assertEquals(List.of(), declared("java/net/Socket", "isClosed", "()Z"));
    assertEquals(List.of(), declared("[I", "clone", "()Ljava/lang/Object;"));
  }

  @Test
  void missingMethodIsUnknown() {
    assertNull(declared("snippet/Sample$Sub", "nothing"));
  }

  @Test
  void missingClassIsUnknown() {
    assertFalse(hierarchy.isSubtype("no/Such", "java/lang/Throwable"));
    assertTrue(hierarchy.isSubtype("no/Such", "no/Such"));
    assertNull(declared("no/Such", "close"));
  }

  @Test
  void missingSuperclassHidesWhatIsAbove() {
    ClassHierarchy holes = new ClassHierarchy(SNIPPET.without("snippet/Sample$Sub")::find);
    assertTrue(holes.isSubtype("snippet/Sample$Orphan", "snippet/Sample$Sub"));
    assertFalse(holes.isSubtype("snippet/Sample$Orphan", "java/io/Closeable"));
    assertNull(holes.declaredBy(new CallSite("snippet/Sample$Orphan", "close", "()V")));
  }

  @Test
  void unreadableClassIsUnknown() {
    ClassHierarchy broken = new ClassHierarchy(name -> new byte[] {1, 2, 3});
    assertFalse(broken.isSubtype("a/B", "java/lang/Throwable"));
    assertNull(broken.declaredBy(new CallSite("a/B", "close", "()V")));
  }

  @Test
  void eachClassIsReadOnce() {
    List<String> asked = new ArrayList<>();
    ClassHierarchy counting =
        new ClassHierarchy(
            name -> {
              asked.add(name);
              return SNIPPET.find(name);
            });
    for (int i = 0; i < 2; i++) {
      counting.isSubtype("snippet/Sample$Sub", "java/io/Closeable");
      counting.isSubtype("no/Such", "java/io/Closeable");
      counting.declaredBy(new CallSite("snippet/Sample$Sub", "close", "()V"));
    }
    assertEquals(asked.size(), asked.stream().distinct().count(), asked::toString);
  }

  private List<String> declared(String owner, String name) {
    return declared(owner, name, "()V");
  }

  private List<String> declared(String owner, String name, String descriptor) {
    return hierarchy.declaredBy(new CallSite(owner, name, descriptor));
  }
}
