// What came of a job, in words.
import type { JobKindView, JobReportView } from "../../ipc/bindings";
import { m } from "../../paraglide/messages";
import { getLocale } from "../../paraglide/runtime";
import { told } from "../../shared/failure";
import { countText } from "../../shared/number";

const NAMES: Record<JobKindView, () => string> = {
  import: m.jobs_import,
  reread: m.jobs_reread,
  export: m.jobs_export,
  draft: m.jobs_draft,
  backup: m.jobs_backup,
  restore: m.jobs_restore,
  check: m.jobs_check,
};

/** What ran. */
export function nameOf(report: JobReportView | null): string {
  if (report === null) return m.jobs_unknown();
  return NAMES[report.kind === "failed" || report.kind === "ended" ? report.of : report.kind]();
}

/** What came of it, a line each. */
export function outcomeOf(report: JobReportView | null): string[] {
  switch (report?.kind) {
    case "import":
      return importCounts(report);
    case "reread":
      return [rereadCounts(report)];
    case "export":
      return [m.jobs_saved({ path: report.path })];
    case "draft":
      return [m.jobs_draft_lines({ count: countText(report.lines, getLocale()) })];
    case "check":
      return [report.problems === 0 ? m.jobs_check_good() : m.jobs_check_problems({ count: countText(report.problems, getLocale()) })];
    case "ended":
      return [m.jobs_ended()];
    case "failed":
      return [m.jobs_failed(), told(report.failure).message, told(report.failure).advice];
    default:
      return [];
  }
}

/** What the system says of a job: counts only, for whoever stands before the screen. */
export function noticeOf(report: JobReportView): { title: string; text: string } {
  const counted = report.kind === "import" || report.kind === "reread" || report.kind === "draft" || report.kind === "check";
  const others = report.kind === "failed" ? m.jobs_failed_see() : report.kind === "ended" ? m.jobs_ended() : m.jobs_done();
  return { title: nameOf(report), text: counted ? outcomeOf(report).join(" ") : others };
}

function rereadCounts({ total, cancelled, changed }: Extract<JobReportView, { kind: "reread" }>): string {
  const counted = (count: number): string => countText(count, getLocale());
  return m.jobs_reread_counts({ total: counted(total - cancelled), changed: counted(changed) });
}

function importCounts(report: Extract<JobReportView, { kind: "import" }>): string[] {
  const counts = [
    m.import_counted_new({ count: report.new }),
    report.known > 0 && m.import_counted_known({ count: report.known }),
    report.failed > 0 && m.import_counted_failed({ count: report.failed }),
    report.cancelled > 0 && m.import_counted_cancelled({ count: report.cancelled }),
  ];
  return [counts.filter((one) => one !== false).join(" · ")];
}
