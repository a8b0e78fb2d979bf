import type { TFunction } from "i18next";
import type { Failure } from "../../main/model/error.ts";
import type { ImportJob, ImportReceipt } from "../../main/model/job.ts";
import { archive, settle } from "../ui/archive.ts";
import { formatTime } from "../ui/date.ts";
import { formatSize } from "../ui/size.ts";

/** Prints what an import took in: each file with its size, hash and fate, the counts and the time. Answers with the failure, or null. */
export async function printReceipt(batch: number, t: TFunction, language: string): Promise<Failure | null> {
  const view = document.getElementById("print-root");
  if (view === null) return { kind: "internal", detail: "index.html has no #print-root" };
  const answer = await settle(archive.importReceipt(batch));
  if (!answer.ok) return answer.error;
  view.replaceChildren(drawReceipt(answer.value, t, language));
  try {
    const printed = await settle(archive.printWindow());
    return printed.ok ? null : printed.error;
  } finally {
    view.replaceChildren();
  }
}

function drawReceipt(receipt: ImportReceipt, t: TFunction, language: string): HTMLElement {
  const { imported, duplicates, failed, cancelled, documents } = receipt;
  const lines = [
    t("receipt.from", { at: formatTime(receipt.startedAt) }),
    receipt.finishedAt === null ? t("receipt.unfinished") : t("receipt.to", { at: formatTime(receipt.finishedAt) }),
    t("import.summary", { imported, duplicates, failed }),
    ...(cancelled > 0 ? [t("queue.cancelledToo", { count: cancelled })] : []),
    t("receipt.sum", { count: documents, size: formatSize(receipt.bytes, language) }),
  ];
  const heads = ["receipt.number", "import.file", "receipt.size", "receipt.hash", "import.status"] as const;
  const table = element("table", [
    element("thead", [
      row(
        "th",
        heads.map((key) => t(key)),
      ),
    ]),
    element(
      "tbody",
      receipt.jobs.map((job, i) => row("td", cellsOf(job, i, t, language))),
    ),
  ]);
  const page = element("section", [
    element("h1", [t("receipt.title", { number: receipt.key })]),
    ...lines.map((line) => element("p", [line])),
    table,
    element("p", [t("receipt.signed")]),
  ]);
  page.className = "receipt";
  return page;
}

function cellsOf(job: ImportJob, index: number, t: TFunction, language: string): readonly string[] {
  const fate = job.outcome ?? job.state;
  const reason = job.error === undefined ? "" : `: ${t(`error.${job.error.kind}`)}`;
  return [
    String(index + 1),
    job.file,
    job.size === null ? "" : formatSize(job.size, language),
    job.sha256 ?? "",
    t(`queue.fate_${fate}`) + reason,
  ];
}

function row(kind: "td" | "th", cells: readonly string[]): HTMLElement {
  return element(
    "tr",
    cells.map((cell) => element(kind, [cell])),
  );
}

function element(name: string, content: readonly (string | HTMLElement)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
