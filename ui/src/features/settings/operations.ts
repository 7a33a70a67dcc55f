// The names of a person's changes, as Undo and the history say them.
import type { OperationView } from "../../ipc/bindings";
import { m } from "../../paraglide/messages";

const NAMES: Record<OperationView, () => string> = {
  import: m.settings_operation_import,
  "set-publication-date": m.settings_operation_set_publication_date,
  "correct-dates": m.settings_operation_correct_dates,
  "read-again": m.settings_operation_read_again,
  "check-passages": m.settings_operation_check_passages,
  "accept-suggestion": m.settings_operation_accept_suggestion,
  "merge-suggestion": m.settings_operation_merge_suggestion,
  "reject-suggestion": m.settings_operation_reject_suggestion,
  "forget-learned": m.settings_operation_forget_learned,
  "create-event": m.settings_operation_create_event,
  "edit-event": m.settings_operation_edit_event,
  "paste-events": m.settings_operation_paste_events,
  "confirm-event": m.settings_operation_confirm_event,
  "add-evidence": m.settings_operation_add_evidence,
  "remove-evidence": m.settings_operation_remove_evidence,
  "merge-events": m.settings_operation_merge_events,
  "create-timeline": m.settings_operation_create_timeline,
  "draft-timeline": m.settings_operation_draft_timeline,
  "discard-draft": m.settings_operation_discard_draft,
  "edit-timeline": m.settings_operation_edit_timeline,
  "add-to-timeline": m.settings_operation_add_to_timeline,
  "remove-from-timeline": m.settings_operation_remove_from_timeline,
  "add-period": m.settings_operation_add_period,
  "edit-period": m.settings_operation_edit_period,
  "remove-period": m.settings_operation_remove_period,
  "add-lane": m.settings_operation_add_lane,
  "edit-lane": m.settings_operation_edit_lane,
  "remove-lane": m.settings_operation_remove_lane,
  "put-in-lane": m.settings_operation_put_in_lane,
  "create-note": m.settings_operation_create_note,
  "edit-note": m.settings_operation_edit_note,
  "add-highlight": m.settings_operation_add_highlight,
  "remove-highlight": m.settings_operation_remove_highlight,
  "move-to-trash": m.settings_operation_move_to_trash,
  "restore-from-trash": m.settings_operation_restore_from_trash,
};

/** "Accept suggestion" */
export function operationName(operation: OperationView): string {
  return NAMES[operation]();
}
