package io.github.socketchurn.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * SOCK_FIELD_NOT_CLOSED: a connection in a field that no code with access to it closes, or one
 * whose place another takes while it may be open.
 */
final class FieldRule implements ClassRule {
  /** What a server holds for as long as its program runs. */
  private static final Set<String> SERVERS = Set.of("listen", "selector", "udp");

  @Override
  public void check(ClassContext context, Consumer<Finding> findings) {
    Map<String, List<FieldOpen>> byField = new LinkedHashMap<>();
    for (FieldOpen open : context.fieldOpens()) {
      byField
          .computeIfAbsent(open.store().owner() + "." + open.field(), f -> new ArrayList<>(2))
          .add(open);
    }
    byField.values().forEach(opens -> check(context, opens, findings));
    Set<String> opened = new HashSet<>();
    byField.values().forEach(opens -> opened.add(opens.get(0).field()));
    for (FieldOpen held : HeldFields.of(context, opened)) {
      OwnerCloseRule.check(context, held, FieldUsage.of(context, List.of(held)), findings);
    }
  }

  private static void check(
      ClassContext context, List<FieldOpen> opens, Consumer<Finding> findings) {
    FieldUsage usage = FieldUsage.of(context, opens);
    if (!opens.get(0).origin().isClient()) {
      OwnerCloseRule.check(context, opens.get(0), usage, findings);
    }
    if (usage.isExposed() || context.scopes().isSingleton(opens.get(0).store().owner())) {
      return;
    }
    if (usage.isClosed() || opens.get(0).origin().isClient()) {
      checkReplaced(context, opens, usage, findings);
      return;
    }
    for (FieldOpen open : opens) {
      boolean isOpen = open.isConnected() || usage.isConnected();
      boolean serves = SERVERS.contains(open.origin().kind()) && usage.servesForEver();
      if (isOpen && !open.isSettled() && !serves) {
        int stored = open.method().line(open.store().instruction());
        Step step = new Step(StepRole.STORED_AT, stored, open.field());
        findings.accept(finding(open, List.of(step)));
      }
    }
  }

  private static void checkReplaced(
      ClassContext context, List<FieldOpen> opens, FieldUsage usage, Consumer<Finding> findings) {
    for (FieldOpen open : opens) {
      if (open.isSettled()
          || open.isInConstructor()
          || !open.isConnected() && !open.origin().isClient()) {
        continue;
      }
      Step evidence = new FieldReplacement(context, open, opens, usage).evidence();
      if (evidence != null) {
        int place = open.method().line(open.store().instruction());
        Step replaced = new Step(StepRole.REPLACED_AT, place, open.field());
        findings.accept(finding(open, List.of(replaced, evidence)));
        continue;
      }
      Step forgotten = new ForgottenFields(context, open, usage).place();
      if (forgotten != null) {
        findings.accept(finding(open, List.of(forgotten)));
      }
    }
  }

  private static Finding finding(FieldOpen open, List<Step> steps) {
    return new Finding(
        Pattern.SOCK_FIELD_NOT_CLOSED,
        Priority.NORMAL,
        open.method(),
        open.origin().type(),
        CallText.of(open.method().body(), open.origin().instruction()),
        open.line(),
        steps);
  }
}
