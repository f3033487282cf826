package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Tells which methods of the program neither delay their caller nor stop what it repeats: their
 * code, and that of all they call, only logs, counts and computes.
 */
final class Pauses {
  /** A helper that calls more methods than this is as good as unknown. */
  private static final int MOST_METHODS = 40;

  private static final String JDK = "java/";
  private static final String CONCURRENT = "java/util/concurrent/";
  private static final String THREAD = "java/lang/Thread";

  private final ProgramClasses classes;
  private final CallTargets targets;
  private final ApiKnowledge knowledge;
  private final Map<CallSite, Boolean> done = new HashMap<>();

  Pauses(ProgramClasses classes, CallTargets targets, ApiKnowledge knowledge) {
    this.classes = classes;
    this.targets = targets;
    this.knowledge = knowledge;
  }

  boolean mayPause(CallSite call, int opcode) {
    Boolean known = done.get(call);
    if (known == null) {
      known = search(call, opcode);
      done.put(call, known);
    }
    return known;
  }

  private boolean search(CallSite start, int opcode) {
    Deque<CallTargets.Target> work = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    if (!add(start, opcode, work)) {
      return true;
    }
    while (!work.isEmpty()) {
      CallTargets.Target target = work.pop();
      String name = target.className + "." + target.method.name() + target.method.descriptor();
      if (!seen.add(name)) {
        continue;
      }
      MethodNode body = classes.body(target.className, target.method);
      if (body == null || seen.size() > MOST_METHODS || !isQuiet(body, work)) {
        return true;
      }
    }
    return false;
  }

  private boolean add(CallSite call, int opcode, Deque<CallTargets.Target> work) {
    List<CallTargets.Target> found = targets.of(call, opcode);
    if (found != null) {
      work.addAll(found);
    }
    return found != null;
  }

  /** Whether nothing in a body pauses or stops anybody; calls that are unclear become work. */
  private boolean isQuiet(MethodNode body, Deque<CallTargets.Target> work) {
    AbstractInsnNode before = null;
    for (AbstractInsnNode insn : body.instructions) {
      int opcode = insn.getOpcode();
      boolean stores = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
      if (stores && !isArithmetic(before) || opcode == Opcodes.ATHROW && isNewThrow(body, before)) {
        return false;
      }
      if (insn instanceof MethodInsnNode) {
        MethodInsnNode node = (MethodInsnNode) insn;
        CallSite call = new CallSite(node.owner, node.name, node.desc);
        boolean isFine = closes(call) ? isParameter(body, before) : isHarmless(call);
        if (!isFine && (isStopping(call) || closes(call) || !add(call, opcode, work))) {
          return false;
        }
      }
      before = opcode < 0 ? before : insn;
    }
    return true;
  }

  /** As opposed to the end of a {@code finally} block, which passes a failure on. */
  private static boolean isNewThrow(MethodNode body, AbstractInsnNode before) {
    boolean isLoad = before != null && before.getOpcode() == Opcodes.ALOAD;
    return !isLoad || isParameter(body, before);
  }

  /** The caller knows what it gives to be closed. */
  private static boolean isParameter(MethodNode body, AbstractInsnNode loaded) {
    if (loaded == null || loaded.getOpcode() != Opcodes.ALOAD) {
      return false;
    }
    int slots = Type.getArgumentsAndReturnSizes(body.desc) >> 2;
    boolean isStatic = (body.access & Opcodes.ACC_STATIC) != 0;
    int local = ((VarInsnNode) loaded).var;
    return isStatic ? local < slots - 1 : local > 0 && local < slots;
  }

  /** Counting failures changes no flag. */
  private static boolean isArithmetic(AbstractInsnNode computed) {
    int opcode = computed == null ? Opcodes.NOP : computed.getOpcode();
    return opcode >= Opcodes.IADD && opcode <= Opcodes.DREM
        || opcode >= Opcodes.DUP && opcode <= Opcodes.DUP2_X2;
  }

  private boolean isHarmless(CallSite call) {
    return !isStopping(call) && (call.owner().startsWith(JDK) || !knowledge.of(call).isEmpty());
  }

  private boolean closes(CallSite call) {
    return knowledge.has(Role.CLOSE, call) || knowledge.has(Role.CLOSE_HELPER, call);
  }

  private boolean isStopping(CallSite call) {
    for (Model row : knowledge.of(call)) {
      switch (row.role()) {
        case THROTTLE:
        case NO_RETURN:
        case OPEN:
          return true;
        default:
          break;
      }
    }
    return call.owner().startsWith(CONCURRENT) || call.owner().equals(THREAD);
  }
}
