package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/**
 * Finds out whether a method yields a client that it builds on each call, or a constructor puts one
 * into the fields of each of its objects.
 */
public final class MadeClients {
  private final ClassFacts classFacts;
  private final MethodFacts method;
  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final Budget budget;

  /**
   * Looks at one method.
   *
   * @param budget pays for it
   */
  public MadeClients(
      ClassFacts classFacts,
      MethodFacts method,
      MethodBody body,
      ApiKnowledge knowledge,
      Callees callees,
      Budget budget) {
    this.classFacts = classFacts;
    this.method = method;
    this.body = body;
    this.knowledge = knowledge;
    this.callees = callees;
    this.budget = budget;
  }

  /**
   * What the method yields or the constructor stores.
   *
   * @param isNeverAssigned tells of fields that no code ever assigns, as {@code owner.name}
   * @return null if that is no client of the caller's own
   * @throws BudgetExceededException if the method takes too long
   */
  public MadeClient find(Predicate<String> isNeverAssigned) {
    Map<LifeTime, MadeClient> candidates = new LinkedHashMap<>();
    for (Origin origin : Origins.of(body, knowledge, callees)) {
      MadeClient made = origin.isClient() ? made(origin) : null;
      if (made != null) {
        candidates.put(TypeStateSimulation.run(body, knowledge, callees, budget, origin), made);
      }
    }
    return method.name().equals("<init>")
        ? stored(candidates)
        : returned(candidates, isNeverAssigned);
  }

  private MadeClient made(Origin origin) {
    if (origin.client() != null) {
      return origin.client();
    }
    BuilderChain.Pool pool = new BuilderChain(body, knowledge, callees).pool(origin);
    return pool == BuilderChain.Pool.SHARED
        ? null
        : new MadeClient(classFacts, method, body, origin, pool == BuilderChain.Pool.JVM);
  }

  /** The first client that each object gets, whichever way its constructor takes. */
  private MadeClient stored(Map<LifeTime, MadeClient> candidates) {
    for (Map.Entry<LifeTime, MadeClient> one : candidates.entrySet()) {
      LifeTime life = one.getKey();
      if (!life.isHandedOver()
          && life.storedFields().size() == 1
          && isOnEveryPath(life.origin().instruction())) {
        return one.getValue().ownedBy(body.className(), life.storedFields().iterator().next());
      }
    }
    return storedBySuper();
  }

  /** What the superclass has put into its fields of the object. */
  private MadeClient storedBySuper() {
    for (int i = 0; i < body.graph().size(); i++) {
      CallSite call = body.callAt(i);
      boolean isSuper =
          call != null
              && call.name().equals("<init>")
              && body.values().isReached(i)
              && CallArguments.of(body, i, CallArguments.RECEIVER).kind() == Value.Kind.PARAMETER;
      MadeClient made = isSuper ? callees.client(call, Opcodes.INVOKESPECIAL) : null;
      if (made != null && made.value().kind() == Value.Kind.OWNER) {
        return made.ownedBy(body.className(), made.value().ownerFields());
      }
    }
    return null;
  }

  private boolean isOnEveryPath(int instruction) {
    for (int i = 0; i < body.graph().size(); i++) {
      if (body.graph().instruction(i).getOpcode() == Opcodes.RETURN
          && body.values().isReached(i)
          && !body.dominators().dominates(instruction, i)) {
        return false;
      }
    }
    return true;
  }

  private MadeClient returned(
      Map<LifeTime, MadeClient> candidates, Predicate<String> isNeverAssigned) {
    candidates.keySet().removeIf(life -> !life.isReturned());
    Set<Integer> sites = new HashSet<>();
    candidates.keySet().forEach(life -> sites.add(life.origin().instruction()));
    MadeClient found = null;
    boolean nullable = false;
    boolean forgotten = false;
    for (Map.Entry<LifeTime, MadeClient> one : candidates.entrySet()) {
      LifeTime life = one.getKey();
      if (life.isHandedOver()) {
        return null;
      }
      for (Value other : life.otherResults()) {
        boolean isForgotten = isNeverAssigned(other, isNeverAssigned);
        boolean isNull = other.isNull() || isForgotten;
        if (!isNull && !(other.kind() == Value.Kind.RESULT && sites.contains(other.site()))) {
          return null;
        }
        nullable |= isNull;
        forgotten |= isForgotten;
      }
      if (found == null) {
        Value owner =
            life.returnedOwners().isEmpty() ? null : life.returnedOwners().iterator().next();
        found =
            owner == null
                ? one.getValue()
                : one.getValue().ownedBy(owner.ownerClass(), owner.ownerFields());
      }
    }
    return found == null || !nullable ? found : found.orNull(forgotten);
  }

  private boolean isNeverAssigned(Value value, Predicate<String> isNeverAssigned) {
    if (value.kind() != Value.Kind.RESULT) {
      return false;
    }
    AbstractInsnNode insn = body.graph().instruction(value.site());
    if (insn.getOpcode() != Opcodes.GETFIELD && insn.getOpcode() != Opcodes.GETSTATIC) {
      return false;
    }
    FieldInsnNode field = (FieldInsnNode) insn;
    return isNeverAssigned.test(field.owner + "." + field.name);
  }
}
