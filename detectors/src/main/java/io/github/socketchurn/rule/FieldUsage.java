package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.FieldStore;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What all code that can touch a field does with the connection in it: the field it is stored in
 * first, the fields that hold its streams, and what private getters yield.
 */
final class FieldUsage {
  /** Beyond this many places that read the fields their use counts as unknown. */
  private static final int MOST_READS = 300;

  private static final Pattern ENDS =
      Pattern.compile(
          "(?:close|disconnect|shut|stop|release|terminate|quit|logout|destroy|dispose|abort"
              + "|cancel|end).*");

  private final ClassContext context;
  private final String owner;
  private final Map<String, FieldStore> fields = new LinkedHashMap<>();
  private final Deque<FieldStore> work = new ArrayDeque<>();
  private final Set<CallSite> getters = new HashSet<>();
  private final Deque<Getter> gettersToVisit = new ArrayDeque<>();
  private int reads;
  private boolean tooMany;
  private boolean exposed;
  private boolean closed;
  private boolean connected;
  private boolean servesForEver;

  /** A private method that yields what a field holds. */
  private static final class Getter {
    final CallSite method;
    final Value content;

    Getter(CallSite method, Value content) {
      this.method = method;
      this.content = content;
    }
  }

  private FieldUsage(ClassContext context, String owner) {
    this.context = context;
    this.owner = owner;
  }

  /** Looks at all uses of the fields in which some opens store their connections. */
  static FieldUsage of(ClassContext context, List<FieldOpen> opens) {
    FieldUsage usage = new FieldUsage(context, opens.get(0).store().owner());
    for (FieldOpen open : opens) {
      open.life().fieldStores().forEach(usage::add);
    }
    try {
      usage.visitAll();
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      usage.exposed = true;
    }
    return usage;
  }

  /** Whether others may hold the connection too, or nobody can tell. */
  boolean isExposed() {
    return exposed;
  }

  /** Whether some method closes it. */
  boolean isClosed() {
    return closed;
  }

  /** Whether some method connects it. */
  boolean isConnected() {
    return connected;
  }

  /** Whether a loop that has no end works with it. */
  boolean servesForEver() {
    return servesForEver;
  }

  /** Whether an object of the program, in another field, may close it as well. */
  boolean hasOwners() {
    return fields.values().stream().anyMatch(FieldStore::isOwner);
  }

  /** The fields whose closing closes the connection, separated by commas. */
  String wholeFields() {
    Set<String> whole = new TreeSet<>();
    for (FieldStore store : fields.values()) {
      if (store.isWhole()) {
        whole.add(store.field());
      }
    }
    return String.join(",", whole);
  }

  private void add(FieldStore store) {
    exposed |= !store.owner().equals(owner);
    if (store.owner().equals(owner) && fields.putIfAbsent(store.field(), store) == null) {
      work.add(store);
    }
  }

  private void visitAll() {
    while (!tooMany && !(work.isEmpty() && gettersToVisit.isEmpty())) {
      if (work.isEmpty()) {
        visitCalls(gettersToVisit.remove());
      } else {
        visitField(work.remove());
      }
    }
  }

  private void visitField(FieldStore store) {
    FieldNode field = context.scopes().field(owner, store.field());
    List<String> classes = field == null ? null : context.scopes().accessibleFrom(owner, field);
    if (classes == null) {
      exposed = true;
      return;
    }
    for (String className : classes) {
      if (context.scopes().mayUse(className, owner, store.field())) {
        visitReads(className, store);
      }
    }
  }

  private void visitReads(String className, FieldStore store) {
    ClassNode code = context.scopes().code(className);
    exposed |= code.name == null;
    for (MethodNode method : code.methods) {
      for (AbstractInsnNode insn : method.instructions) {
        if (reads(insn, store.field())) {
          follow(className, method, insn, store.value());
        }
      }
    }
  }

  private boolean reads(AbstractInsnNode insn, String field) {
    if (insn.getOpcode() != Opcodes.GETFIELD) {
      return false;
    }
    FieldInsnNode access = (FieldInsnNode) insn;
    return access.name.equals(field) && context.knowledge().isSubtype(access.owner, owner);
  }

  private void visitCalls(Getter getter) {
    for (String className : context.nest()) {
      for (MethodNode method : context.scopes().methods(className)) {
        for (AbstractInsnNode insn : method.instructions) {
          if (insn instanceof MethodInsnNode && getter.method.equals(called(insn))) {
            follow(className, method, insn, getter.content);
          } else if (insn instanceof InvokeDynamicInsnNode) {
            exposed |= mentions((InvokeDynamicInsnNode) insn, getter.method);
          }
        }
      }
    }
  }

  private static CallSite called(AbstractInsnNode insn) {
    MethodInsnNode call = (MethodInsnNode) insn;
    return new CallSite(call.owner, call.name, call.desc);
  }

  static boolean mentions(InvokeDynamicInsnNode insn, CallSite method) {
    for (Object argument : insn.bsmArgs) {
      if (argument instanceof Handle) {
        Handle handle = (Handle) argument;
        if (method.equals(new CallSite(handle.getOwner(), handle.getName(), handle.getDesc()))) {
          return true;
        }
      }
    }
    return false;
  }

  private void follow(String className, MethodNode method, AbstractInsnNode insn, Value content) {
    MethodBody body = context.body(className, method);
    reads++;
    tooMany |= reads > MOST_READS;
    exposed |= tooMany || body == null;
    if (tooMany || body == null) {
      return;
    }
    int place = body.graph().indexOf(insn);
    if (!body.values().isReached(place)) {
      return;
    }
    LifeTime life = context.flow().ofRead(body, place, content);
    exposed |= life.isHandedOver();
    closed |= method.name.equals("<init>") ? life.isClosedOnNormalPath() : life.isClosedSomewhere();
    connected |= life.connectedAt() >= 0;
    servesForEver |= EndlessLoops.use(body, life);
    closed |= endsByName(body, life);
    life.fieldStores().forEach(this::add);
    if (life.isReturned()) {
      returned(className, method, content);
    }
  }

  /** A call that the models do not know but that sounds like the end of the connection. */
  private boolean endsByName(MethodBody body, LifeTime life) {
    for (int i = 0; i < body.graph().size(); i++) {
      CallSite call = life.isUsedAt(i) ? body.callAt(i) : null;
      if (call != null
          && ENDS.matcher(call.name()).matches()
          && context.knowledge().of(call).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void returned(String className, MethodNode method, Value content) {
    boolean isHidden = (method.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC)) != 0;
    boolean isLambda = method.name.startsWith("lambda$");
    if (!isHidden || isLambda) {
      exposed = true;
      return;
    }
    CallSite getter = new CallSite(className, method.name, method.desc);
    if (getters.add(getter)) {
      gettersToVisit.add(new Getter(getter, content));
    }
  }
}
