package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.MethodFacts;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;

/** Methods by which an object gives up all that it owns, told by their names. */
public final class ClosingMethods {
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i).*(?:clos|stop|shut|disconnect|destroy|dispos|releas|terminat|quit|clean|tear"
              + "|finish|logout|deinit|kill|abort).*");

  private ClosingMethods() {}

  /** Whether a call is one of such a method, by its name. */
  static boolean contain(CallSite call) {
    return call.descriptor().equals("()V") && CLOSING.matcher(call.name()).matches();
  }

  /** Whether a method is one of them. */
  public static boolean contain(MethodFacts method) {
    return method.descriptor().equals("()V")
        && !method.hasAccess(Opcodes.ACC_STATIC)
        && CLOSING.matcher(method.name()).matches();
  }
}
