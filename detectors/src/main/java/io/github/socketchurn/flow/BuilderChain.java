package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;

/** What a client is built from: its constructor's arguments, or the builder and all calls on it. */
public final class BuilderChain {
  private static final int LONGEST_CHAIN = 200;
  private static final int MOST_LAYERS = 8;

  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final Callees callees;

  /** Whose connections a client uses. */
  public enum Pool {
    /** Those of a pool that is as new as the client. */
    OWN,
    /** Those of the one cache of the whole JVM. */
    JVM,
    /** Those of something that outlives the method, or may do so. */
    SHARED
  }

  public BuilderChain(MethodBody body, ApiKnowledge knowledge, Callees callees) {
    this.body = body;
    this.knowledge = knowledge;
    this.callees = callees;
  }

  /** One layer of a client: the call that makes it, and what the models say of that. */
  private static final class Layer {
    final Model model;
    final int place;
    final CallSite call;

    Layer(Model model, int place, CallSite call) {
      this.model = model;
      this.place = place;
      this.call = call;
    }

    boolean isJvmWide() {
      return model.is("cache", "jvm");
    }
  }

  /** Whose connections a client uses; a client over another one uses those of that one. */
  public Pool pool(Origin client) {
    if (client.client() != null) {
      return client.client().isJvmWide() ? Pool.JVM : Pool.OWN;
    }
    Layer layer = new Layer(client.model(), client.instruction(), client.call());
    boolean isJvmWide = false;
    for (int k = 0; k < MOST_LAYERS; k++) {
      isJvmWide |= layer.isJvmWide();
      Value below = unwrapped(below(layer));
      if (below == null || below.isNull()) {
        return isJvmWide ? Pool.JVM : Pool.OWN;
      }
      CallSite maker = below.kind() == Value.Kind.RESULT ? body.callAt(below.site()) : null;
      if (maker == null) {
        return Pool.SHARED;
      }
      Model row = knowledge.find(Role.CLIENT, maker);
      if (row == null) {
        return ofUnmodelled(maker, below.site(), isJvmWide);
      }
      // A modelled layer tells itself whether its connections are those of the JVM.
      isJvmWide = false;
      layer = new Layer(row, below.site(), maker);
    }
    return Pool.SHARED;
  }

  /** What a mere view, such as a connector over a client, is a view of. */
  private Value unwrapped(Value value) {
    Value current = value;
    for (int k = 0; k < MOST_LAYERS && current != null; k++) {
      CallSite maker = current.kind() == Value.Kind.RESULT ? body.callAt(current.site()) : null;
      Model view = maker == null ? null : knowledge.find(Role.WRAP, maker);
      int arity = maker == null ? 0 : Type.getArgumentTypes(maker.descriptor()).length;
      int[] viewed = view == null ? new int[0] : view.arguments("of", arity);
      if (viewed.length != 1 || viewed[0] < 0 || knowledge.has(Role.CLIENT, maker)) {
        return current;
      }
      current = rootOf(CallArguments.of(body, current.site(), viewed[0]));
    }
    return current;
  }

  private Pool ofUnmodelled(CallSite maker, int place, boolean isJvmWide) {
    if (knowledge.has(Role.SAFE, maker)) {
      return Pool.JVM;
    }
    boolean isMade =
        maker.name().equals("<init>")
            || callees.client(maker, body.graph().instruction(place).getOpcode()) != null;
    return !isMade ? Pool.SHARED : isJvmWide ? Pool.JVM : Pool.OWN;
  }

  /** What brings the pool along: an argument, or what the builder was given; null if nothing. */
  private Value below(Layer layer) {
    int arity = Type.getArgumentTypes(layer.call.descriptor()).length;
    int[] arguments = layer.model.arguments("shared-if", arity);
    if (arguments.length > 0) {
      return rootOf(CallArguments.of(body, layer.place, arguments[0]));
    }
    if (!layer.model.has("safe-if-chain") && !layer.model.has("safe-if-builder-from")) {
      return null;
    }
    boolean byConstructor = layer.call.name().equals("<init>");
    if (byConstructor && arity == 0) {
      return null;
    }
    Value builder = CallArguments.of(body, layer.place, byConstructor ? 0 : CallArguments.RECEIVER);
    return belowBuilder(rootOf(builder), layer.model);
  }

  /** Whether all that a method of the program yields are builders as their library makes them. */
  public boolean yieldsPlainBuilder(Model model) {
    boolean yields = false;
    for (int i = 0; i < body.graph().size(); i++) {
      if (body.graph().instruction(i).getOpcode() == Opcodes.ARETURN
          && body.values().isReached(i)) {
        Value root = rootOf(body.values().operands(i, 1).get(0));
        if (root.kind() != Value.Kind.RESULT || belowBuilder(root, model) != null) {
          return false;
        }
        yields = true;
      }
    }
    return yields;
  }

  private Value belowBuilder(Value root, Model model) {
    CallSite maker = root.kind() == Value.Kind.RESULT ? body.callAt(root.site()) : null;
    if (maker == null) {
      // The builder comes from elsewhere: what it holds is unknown.
      return Value.UNKNOWN;
    }
    Value given = givenTo(root, model);
    if (given != null) {
      return given;
    }
    if (isListed(model, "safe-if-builder-from", maker)) {
      return rootOf(CallArguments.of(body, root.site(), CallArguments.RECEIVER));
    }
    int opcode = body.graph().instruction(root.site()).getOpcode();
    boolean isPlain =
        maker.name().equals("<init>")
            || isLibraryFactory(maker)
            || callees.yieldsPlainBuilder(maker, opcode, model);
    return isPlain ? null : Value.UNKNOWN;
  }

  /** Whether a builder is as its library makes it; a method of the program may have filled it. */
  private boolean isLibraryFactory(CallSite maker) {
    String type = Type.getReturnType(maker.descriptor()).getInternalName();
    return !knowledge.of(maker).isEmpty() || packageOf(type).equals(packageOf(maker.owner()));
  }

  private static String packageOf(String className) {
    return className.substring(0, className.lastIndexOf('/') + 1);
  }

  /** The pool that some call on the builder hands in; null if none does. */
  private Value givenTo(Value root, Model model) {
    List<String> setters = words(model, "safe-if-chain");
    Value given = null;
    for (int i = 0; i < body.graph().size(); i++) {
      CallSite call = body.callAt(i);
      if (call != null
          && body.values().isReached(i)
          && setters.contains(call.name())
          && rootOf(CallArguments.of(body, i, CallArguments.RECEIVER)).equals(root)) {
        given = rootOf(CallArguments.of(body, i, 0));
      }
    }
    return given;
  }

  /** The first builder of a chain of fluent calls. */
  private Value rootOf(Value value) {
    Value current = value;
    for (int k = 0; k < LONGEST_CHAIN; k++) {
      if (current.kind() != Value.Kind.RESULT || !isFluentCall(current.site())) {
        return current;
      }
      current = CallArguments.of(body, current.site(), CallArguments.RECEIVER);
    }
    return Value.UNKNOWN;
  }

  private boolean isFluentCall(int site) {
    CallSite call = body.callAt(site);
    AbstractInsnNode insn = body.graph().instruction(site);
    if (call == null || insn.getOpcode() == Opcodes.INVOKESTATIC) {
      return false;
    }
    Type result = Type.getReturnType(call.descriptor());
    return result.getSort() == Type.OBJECT
        && !knowledge.has(Role.CLIENT, call)
        && knowledge.isSubtype(call.owner(), result.getInternalName());
  }

  private static List<String> words(Model model, String key) {
    String text = model.text(key, "");
    return text.isEmpty() ? List.of() : new ArrayList<>(List.of(text.split(",")));
  }

  private static boolean isListed(Model model, String key, CallSite call) {
    String name = call.owner().replace('/', '.') + "." + call.name();
    for (String member : words(model, key)) {
      if (member.equals(name) || member.replace('/', '.').equals(name)) {
        return true;
      }
    }
    return false;
  }
}
