import { Badge, Button, Text, Title } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComparedDocument, DocumentComparison } from "../../main/model/duplicate.ts";
import { archive, settle } from "../ui/archive.ts";
import { formatDate, formatTime } from "../ui/date.ts";
import { nameDocument } from "../ui/document-name.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useNavigation } from "../ui/navigation.ts";
import { notifyDone, notifyFailure } from "../ui/notify.ts";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";
import { ComparedText } from "./compared-text.tsx";
import "./duplicate.css";

type CompareScreenProps = { readonly id: string; readonly other: string };

/** Two documents that may be one, side by side: what the register says of each, and their texts with the differences marked. */
export function CompareScreen({ id, other }: CompareScreenProps): ReactNode {
  const { t } = useTranslation();
  const [loaded, reload, put] = useRequest(useCallback(() => archive.compareDocuments(id, other), [id, other]));
  if (loaded.kind === "loading") return <Waiting label={t("app.loading")} />;
  if (loaded.kind === "failed") {
    return (
      <div className="compare-message">
        <FailureNotice failure={loaded.failure} onRetry={reload} />
      </div>
    );
  }
  return <Comparison comparison={loaded.value} onJudged={put} />;
}

type ComparisonProps = {
  readonly comparison: DocumentComparison;
  readonly onJudged: (comparison: DocumentComparison) => void;
};

function Comparison({ comparison, onJudged }: ComparisonProps): ReactNode {
  const { t } = useTranslation();
  const { left, right, dismissed } = comparison;
  const scroller = useRef<HTMLDivElement>(null);
  const changes = comparison.text.filter((change) => change.kind === "changed").length;
  const [current, move] = useDifferences(scroller, changes);
  const judge = async (): Promise<void> => {
    const ask = dismissed ? archive.restoreDuplicate : archive.dismissDuplicate;
    const answer = await settle(ask(left.node.id, right.node.id));
    if (!answer.ok) return notifyFailure(answer.error);
    notifyDone(t(dismissed ? "duplicate.restoredDone" : "duplicate.dismissedDone"));
    onJudged(answer.value);
  };
  return (
    <div className="compare">
      <CompareHead comparison={comparison} changes={changes} current={current} onMove={move} onJudge={judge} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the long text is scrolled by keyboard */}
      <section className="compare-body" ref={scroller} tabIndex={0} aria-label={t("duplicate.compareTitle")}>
        <div className="compare-pair">
          <Side document={left} />
          <Side document={right} />
        </div>
        <FieldTable comparison={comparison} />
        <ComparedText changes={comparison.text} />
      </section>
    </div>
  );
}

type CompareHeadProps = {
  readonly comparison: DocumentComparison;
  /** How many differences there are, and which one is shown, from 1; 0 before the first. */
  readonly changes: number;
  readonly current: number;
  readonly onMove: (by: number) => void;
  readonly onJudge: () => void;
};

function CompareHead({ comparison, changes, current, onMove, onJudge }: CompareHeadProps): ReactNode {
  const { t } = useTranslation();
  const { dismissed, reason, similarity } = comparison;
  return (
    <header className="compare-head">
      <div>
        <Title order={1}>{t("duplicate.compareTitle")}</Title>
        <Text c="dimmed">
          {reason === "same-number" ? `${t("duplicate.sameNumberAlone")} · ` : ""}
          {t("duplicate.wordsInCommon", { percent: Math.floor(100 * similarity) })}
        </Text>
      </div>
      <div className="duplicate-actions">
        <Text role="status">
          {changes === 0 ? t("duplicate.noDifference") : t("duplicate.difference", { current, total: changes })}
        </Text>
        <Button.Group>
          <Button
            variant="default"
            disabled={changes === 0}
            aria-label={t("duplicate.previous")}
            title={`${t("duplicate.previous")} (K)`}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={18} aria-hidden />
          </Button>
          <Button
            variant="default"
            disabled={changes === 0}
            aria-label={t("duplicate.next")}
            title={`${t("duplicate.next")} (J)`}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={18} aria-hidden />
          </Button>
        </Button.Group>
        {dismissed && <Badge color="gray">{t("duplicate.isDismissed")}</Badge>}
        <Button variant={dismissed ? "default" : "filled"} onClick={onJudge}>
          {t(dismissed ? "duplicate.restore" : "duplicate.dismiss")}
        </Button>
      </div>
    </header>
  );
}

/** Which difference is shown, and a way to the next; J and K do the same. */
function useDifferences(
  scroller: React.RefObject<HTMLDivElement | null>,
  total: number,
): readonly [number, (by: number) => void] {
  const [current, setCurrent] = useState(0);
  const move = useCallback(
    (by: number) => {
      if (total === 0) return;
      setCurrent((before) => {
        const next = before === 0 && by < 0 ? total : ((before - 1 + by + total) % total) + 1;
        const marks = scroller.current?.querySelectorAll<HTMLElement>(`[data-change="${next}"]`) ?? [];
        for (const mark of scroller.current?.querySelectorAll("[data-current]") ?? [])
          mark.removeAttribute("data-current");
        for (const mark of marks) mark.setAttribute("data-current", "");
        marks[0]?.scrollIntoView({ block: "center" });
        return next;
      });
    },
    [scroller, total],
  );
  // Before the screen is painted: who sees it may type at once.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      if (event.key === "j" || event.key === "J") move(1);
      else if (event.key === "k" || event.key === "K") move(-1);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [move]);
  return [current, move];
}

function Side({ document }: { readonly document: ComparedDocument }): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { node, file, importedAt } = document;
  return (
    <div className="compare-side">
      <Title order={2} className="break-anywhere">
        {nameDocument(node) || file}
      </Title>
      <Text c="dimmed" className="break-anywhere">
        {t("duplicate.cameIn", { file, date: formatTime(importedAt) })}
      </Text>
      <Button size="compact-md" variant="default" onClick={() => go({ screen: "document", id: node.id })}>
        {t("duplicate.open")}
      </Button>
    </div>
  );
}

/** Dates as documents write them; which rulebook both follow is no news. */
function shownFields({ fields }: DocumentComparison): DocumentComparison["fields"] {
  return fields
    .filter(({ field, isSame }) => field !== "regime" || !isSame)
    .map((row) =>
      row.field === "issueDate" ? { ...row, left: formatDate(row.left), right: formatDate(row.right) } : row,
    );
}

function FieldTable({ comparison }: { readonly comparison: DocumentComparison }): ReactNode {
  const { t } = useTranslation();
  return (
    <table className="compare-fields">
      <caption className="visually-hidden">{t("duplicate.fields")}</caption>
      <colgroup>
        <col className="compare-label" />
        <col />
        <col />
      </colgroup>
      <tbody>
        {shownFields(comparison).map(({ field, left, right, isSame }) => (
          <tr key={field} data-differs={!isSame || undefined}>
            <th scope="row">{t(`field.${field}`)}</th>
            {[left, right].map((value, side) => (
              <td key={side === 0 ? "left" : "right"}>{value === "" ? t("document.empty") : <span>{value}</span>}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
