package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
  private final MeetingInputs meetings;

  /** Whose connections a client uses. */
  public enum Pool {
    /** Those of a pool that is as new as the client. */
    OWN,
    /** Those of the one cache of the whole JVM. */
    JVM,
    /** Those of something that outlives the method, or may do so. */
    SHARED;

    Pool or(Pool other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  public BuilderChain(MethodBody body, ApiKnowledge knowledge, Callees callees) {
    this.body = body;
    this.knowledge = knowledge;
    this.callees = callees;
    this.meetings = new MeetingInputs(body.graph(), body.values());
  }

  /** One layer of a client: the call that makes it, and what the models say of that. */
  private static final class Layer {
    final Model model;
    final int place;
    final CallSite call;
    final boolean isJvmWide;

    Layer(Model model, int place, CallSite call) {
      this.model = model;
      this.place = place;
      this.call = call;
      this.isJvmWide = model.is("cache", "jvm");
    }

    Pool pool() {
      return isJvmWide ? Pool.JVM : Pool.OWN;
    }
  }

  /**
   * Whose connections a client uses; a client over another one uses those of that one. Where it may
   * be made in several ways, the most harmless counts.
   */
  public Pool pool(Origin client) {
    if (client.client() != null) {
      return client.client().isJvmWide() ? Pool.JVM : Pool.OWN;
    }
    Pool pool = Pool.OWN;
    Set<Integer> places = new HashSet<>();
    Deque<Layer> layers = new ArrayDeque<>();
    layers.add(new Layer(client.model(), client.instruction(), client.call()));
    while (!layers.isEmpty() && pool != Pool.SHARED) {
      Layer layer = layers.remove();
      Set<Value> below = unwrapped(below(layer));
      if (below.isEmpty()) {
        pool = pool.or(layer.pool());
      }
      for (Value value : below) {
        CallSite maker = value.kind() == Value.Kind.RESULT ? body.callAt(value.site()) : null;
        Model row = maker == null ? null : knowledge.find(Role.CLIENT, maker);
        if (row == null) {
          pool = pool.or(value.isNull() ? layer.pool() : ofUnmodelled(maker, value.site(), layer));
        } else if (places.add(value.site())) {
          // A modelled layer tells itself whether its connections are those of the JVM.
          layers.add(new Layer(row, value.site(), maker));
        }
      }
      pool = places.size() > MOST_LAYERS ? Pool.SHARED : pool;
    }
    return pool;
  }

  /** What mere views, such as a connector over a client, are views of. */
  private Set<Value> unwrapped(Set<Value> values) {
    Set<Value> seen = new LinkedHashSet<>();
    Set<Value> unwrapped = new LinkedHashSet<>();
    Deque<Value> work = new ArrayDeque<>(values);
    while (!work.isEmpty() && seen.size() < LONGEST_CHAIN) {
      Value value = work.remove();
      CallSite maker = value.kind() == Value.Kind.RESULT ? body.callAt(value.site()) : null;
      Model view = maker == null ? null : knowledge.find(Role.WRAP, maker);
      int arity = maker == null ? 0 : Type.getArgumentTypes(maker.descriptor()).length;
      int[] viewed = view == null ? new int[0] : view.arguments("of", arity);
      boolean isView = viewed.length == 1 && viewed[0] >= 0 && !knowledge.has(Role.CLIENT, maker);
      if (!isView) {
        unwrapped.add(value);
      } else if (seen.add(value)) {
        work.addAll(rootsOf(CallArguments.of(body, value.site(), viewed[0])));
      }
    }
    unwrapped.addAll(work);
    return unwrapped;
  }

  private Pool ofUnmodelled(CallSite maker, int place, Layer above) {
    if (maker == null) {
      return Pool.SHARED;
    }
    if (knowledge.has(Role.SAFE, maker)) {
      return Pool.JVM;
    }
    boolean isMade =
        maker.name().equals("<init>")
            || callees.client(maker, body.graph().instruction(place).getOpcode()) != null;
    return isMade ? above.pool() : Pool.SHARED;
  }

  /** What may bring the pool along: an argument, or what the builder was given. */
  private Set<Value> below(Layer layer) {
    int arity = Type.getArgumentTypes(layer.call.descriptor()).length;
    int[] arguments = layer.model.arguments("shared-if", arity);
    if (arguments.length > 0) {
      return rootsOf(CallArguments.of(body, layer.place, arguments[0]));
    }
    if (!layer.model.has("safe-if-chain") && !layer.model.has("safe-if-builder-from")) {
      return Set.of();
    }
    boolean byConstructor = layer.call.name().equals("<init>");
    if (byConstructor && arity == 0) {
      return Set.of();
    }
    Value builder = CallArguments.of(body, layer.place, byConstructor ? 0 : CallArguments.RECEIVER);
    Set<Value> below = new LinkedHashSet<>();
    for (Value root : rootsOf(builder)) {
      below.addAll(belowBuilder(root, layer.model));
    }
    return below;
  }

  /** Whether all that a method of the program yields are builders as their library makes them. */
  public boolean yieldsPlainBuilder(Model model) {
    boolean yields = false;
    for (int i = 0; i < body.graph().size(); i++) {
      if (body.graph().instruction(i).getOpcode() == Opcodes.ARETURN
          && body.values().isReached(i)) {
        for (Value root : rootsOf(body.values().operands(i, 1).get(0))) {
          if (root.kind() != Value.Kind.RESULT || !belowBuilder(root, model).isEmpty()) {
            return false;
          }
        }
        yields = true;
      }
    }
    return yields;
  }

  private Set<Value> belowBuilder(Value root, Model model) {
    CallSite maker = root.kind() == Value.Kind.RESULT ? body.callAt(root.site()) : null;
    if (maker == null) {
      // The builder comes from elsewhere: what it holds is unknown.
      return Set.of(Value.UNKNOWN);
    }
    Set<Value> given = givenTo(root, model);
    if (!given.isEmpty()) {
      return given;
    }
    if (isListed(model, "safe-if-builder-from", maker)) {
      return rootsOf(CallArguments.of(body, root.site(), CallArguments.RECEIVER));
    }
    int opcode = body.graph().instruction(root.site()).getOpcode();
    boolean isPlain =
        maker.name().equals("<init>")
            || isLibraryFactory(maker)
            || callees.yieldsPlainBuilder(maker, opcode, model);
    return isPlain ? Set.of() : Set.of(Value.UNKNOWN);
  }

  /** Whether a builder is as its library makes it; a method of the program may have filled it. */
  private boolean isLibraryFactory(CallSite maker) {
    String type = Type.getReturnType(maker.descriptor()).getInternalName();
    return !knowledge.of(maker).isEmpty() || packageOf(type).equals(packageOf(maker.owner()));
  }

  private static String packageOf(String className) {
    return className.substring(0, className.lastIndexOf('/') + 1);
  }

  /** The pools that calls on the builder hand in. */
  private Set<Value> givenTo(Value root, Model model) {
    List<String> setters = words(model, "safe-if-chain");
    Set<Value> given = new LinkedHashSet<>();
    for (int i = 0; i < body.graph().size(); i++) {
      CallSite call = body.callAt(i);
      if (call != null
          && body.values().isReached(i)
          && setters.contains(call.name())
          && rootsOf(CallArguments.of(body, i, CallArguments.RECEIVER)).contains(root)) {
        given.addAll(rootsOf(CallArguments.of(body, i, 0)));
      }
    }
    return given;
  }

  /** The first builders of the chains of fluent calls that a value may come from. */
  private Set<Value> rootsOf(Value value) {
    return meetings.leavesOf(
        value,
        one ->
            one.kind() == Value.Kind.RESULT && isFluentCall(one.site())
                ? CallArguments.of(body, one.site(), CallArguments.RECEIVER)
                : null);
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
