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

  private final MethodBody body;
  private final ApiKnowledge knowledge;

  public BuilderChain(MethodBody body, ApiKnowledge knowledge) {
    this.body = body;
    this.knowledge = knowledge;
  }

  /** Whether a client shares the pool of something that outlives the method, or may do so. */
  public boolean sharesPool(Origin client) {
    Model model = client.model();
    int place = client.instruction();
    int arity = Type.getArgumentTypes(client.call().descriptor()).length;
    for (int argument : model.arguments("shared-if", arity)) {
      if (!isMadeHere(CallArguments.of(body, place, argument))) {
        return true;
      }
    }
    if (!model.has("safe-if-chain") && !model.has("safe-if-builder-from")) {
      return false;
    }
    boolean byConstructor = client.isConstruction();
    if (byConstructor && arity == 0) {
      return false;
    }
    return isFromShared(CallArguments.of(body, place, byConstructor ? 0 : -1), model);
  }

  private boolean isFromShared(Value builder, Model model) {
    Value root = rootOf(builder);
    if (root.kind() != Value.Kind.RESULT) {
      // The builder comes from elsewhere: what it holds is unknown.
      return true;
    }
    CallSite maker = body.callAt(root.site());
    if (maker == null) {
      return true;
    }
    Boolean byCall = sharesByCall(root, model);
    return byCall == null ? isListed(model, "safe-if-builder-from", maker) : byCall;
  }

  /** Whether a call on the builder hands in a shared pool; null if none hands in any pool. */
  private Boolean sharesByCall(Value root, Model model) {
    Boolean shares = null;
    for (int i = 0; i < body.graph().size(); i++) {
      CallSite call = body.callAt(i);
      if (call != null
          && body.values().isReached(i)
          && words(model, "safe-if-chain").contains(call.name())
          && rootOf(CallArguments.of(body, i, CallArguments.RECEIVER)).equals(root)) {
        shares = !isMadeHere(CallArguments.of(body, i, 0));
      }
    }
    return shares;
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
        && knowledge.isSubtype(call.owner(), result.getInternalName());
  }

  /** Whether a pool is made in this method, so that it is no more shared than the client. */
  private boolean isMadeHere(Value pool) {
    Value root = rootOf(pool);
    if (root.kind() != Value.Kind.RESULT) {
      return root.isNull();
    }
    CallSite maker = body.callAt(root.site());
    if (maker == null) {
      return false;
    }
    return maker.name().equals("<init>") || knowledge.has(Role.CLIENT, maker);
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
