package io.github.socketchurn.spotbugs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.umd.cs.findbugs.SourceLineAnnotation;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The texts that name the role of a place in a finding. */
class WitnessTextTest {
  private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);
  private static final ResourceBundle CHINESE = bundle(Locale.SIMPLIFIED_CHINESE);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    // keySet() would add the English keys that the Chinese bundle inherits.
    for (String key : ENGLISH.keySet()) {
      assertNotEquals(ENGLISH.getString(key), CHINESE.getString(key), key);
    }
    assertEquals(new TreeSet<>(ENGLISH.keySet()), new TreeSet<>(CHINESE.keySet()));
  }

  @Test
  void bothLanguagesHaveTheSameArguments() {
    for (String key : ENGLISH.keySet()) {
      assertEquals(
          new MessageFormat(ENGLISH.getString(key), Locale.ROOT).getFormatsByArgumentIndex().length,
          new MessageFormat(CHINESE.getString(key), Locale.ROOT).getFormatsByArgumentIndex().length,
          key);
    }
  }

  @Test
  void chineseIsReadAsUtf8() {
    assertTrue(CHINESE.getString("connected-at").startsWith("\u5728\u6B64"));
  }

  @Test
  void eachRoleReadsAsASentenceWithItsPlace() {
    for (ResourceBundle bundle : new ResourceBundle[] {ENGLISH, CHINESE}) {
      for (String key : bundle.keySet()) {
        String role = render(bundle, key);
        SourceLineAnnotation place = new SourceLineAnnotation("sample.Bad", "Bad.java", 9, 9, 0, 0);
        place.setDescription(role);
        assertEquals(role + " Bad.java:[line 9]", place.toString());
        assertFalse(role.matches(".*[{}'\n].*"), role);
      }
    }
  }

  @Test
  void numbersAreTheSameInEachLanguage() {
    assertTrue(render(ENGLISH, "throttle").matches(".*\\b1500\\b.*\\b40\\b.*"));
    assertTrue(render(CHINESE, "throttle").matches(".*1500.*40.*"));
  }

  private static String render(ResourceBundle bundle, String key) {
    return new MessageFormat(bundle.getString(key), bundle.getLocale())
        .format(new Object[] {1500, 40});
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "io.github.socketchurn.spotbugs.witness",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
