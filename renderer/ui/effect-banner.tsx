import { Anchor, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EffectNotice, EffectReport } from "../../main/model/archived-document.ts";
import type { GraphNode } from "../../main/model/graph.ts";
import { archive } from "./archive.ts";
import { formatDate, parseDateRange } from "./date.ts";
import { nameDocument } from "./document-name.ts";
import "./effect-banner.css";
import { useNavigation } from "./navigation.ts";
import { useRequest } from "./use-request.ts";

const SENTENCES = {
  replaces: "effect.replaces",
  repeals: "effect.repeals",
  suspends: "effect.suspends",
  amends: "effect.amends",
  corrects: "effect.corrects",
} as const;
const COMING = {
  replaces: "effect.willReplaces",
  repeals: "effect.willRepeals",
  suspends: "effect.willSuspends",
  amends: "effect.willAmends",
  corrects: "effect.willCorrects",
} as const;

type EffectBannerProps = {
  readonly id: string;
  /** Lets the reader ask for another day. */
  readonly askDay?: boolean;
};

/** Says plainly whether a document still holds, by the documents of the archive; nothing where nothing is known against it. */
export function EffectBanner({ id, askDay = false }: EffectBannerProps): ReactNode {
  const { t } = useTranslation();
  const [day, setDay] = useState<string | null>(null);
  const [loaded] = useRequest(useCallback(() => archive.effectOn(id, day), [id, day]));
  if (loaded.kind !== "ready") return null;
  const report = loaded.value;
  if (report.notices.length === 0 && day === null && report.state === "in-force") {
    return null;
  }
  const isWarning = report.state !== "in-force" && report.state !== "changed";
  return (
    <section className="effect" role="note" data-state={report.state}>
      {isWarning ? <IconAlertTriangle size={22} aria-hidden /> : <IconInfoCircle size={22} aria-hidden />}
      <div className="effect-words">
        <strong>{t(`effectState.${report.state}`)}</strong>
        <ul>
          {report.notices.map((notice) => (
            <NoticeLine key={`${notice.relation} ${notice.by.id}`} notice={notice} />
          ))}
        </ul>
        <Latest report={report} />
        <div className="effect-scope">
          {day === null ? t("effect.scope") : t("effect.scopeOn", { date: formatDate(day) })}
        </div>
      </div>
      {askDay && <DayInput day={day} onDay={setDay} />}
    </section>
  );
}

function NoticeLine({ notice }: { readonly notice: EffectNotice }): ReactNode {
  const { t } = useTranslation();
  const { relation, by, pending, provision, scope, effectiveFrom, endedBy, followedBy, saidBy } = notice;
  const words = [
    scope === "part" ? (provision ?? t("effect.somePart")) : t("effect.whole"),
    effectiveFrom === null ? null : t("effect.from", { date: formatDate(effectiveFrom) }),
  ].filter((part) => part !== null);
  return (
    <li title={notice.evidence === "" ? undefined : t("document.noticeEvidence", { sentence: notice.evidence })}>
      {t(pending ? COMING[relation] : SENTENCES[relation])} <NodeLink node={by} />
      {by.issueDate !== null && ` ${t("effect.dated", { date: formatDate(by.issueDate) })}`} ({words.join("; ")})
      {followedBy.map((node) => (
        <span key={node.id}>
          {"; "}
          {t("effect.thenReplaced")} <NodeLink node={node} />
        </span>
      ))}
      {endedBy !== null && (
        <span>
          {"; "}
          {endedBy.id === by.id ? t("effect.endedItself") : t("effect.endedBy")}{" "}
          {endedBy.id !== by.id && <NodeLink node={endedBy} />}
        </span>
      )}
      {saidBy !== null && (
        <span>
          {"; "}
          {t("effect.saidBy")} <NodeLink node={saidBy} />
        </span>
      )}
    </li>
  );
}

function Latest({ report }: { readonly report: EffectReport }): ReactNode {
  const { t } = useTranslation();
  const isFollowed = report.notices.some(({ followedBy }) => followedBy.length > 0);
  if (report.latest === null || !isFollowed) return null;
  return (
    <div>
      {t("effect.latest")} <NodeLink node={report.latest} />
    </div>
  );
}

function NodeLink({ node }: { readonly node: GraphNode }): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const name = nameDocument(node) || node.label;
  if (node.ghost) return <span>{`${name} (${t("document.ghost")})`}</span>;
  return (
    <Anchor component="button" onClick={() => go({ screen: "document", id: node.id })}>
      {name}
    </Anchor>
  );
}

type DayInputProps = { readonly day: string | null; readonly onDay: (day: string | null) => void };

function DayInput({ day, onDay }: DayInputProps): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(day === null ? "" : formatDate(day));
  const range = typed.trim() === "" ? null : parseDateRange(typed);
  const isWrong = typed.trim() !== "" && range === null;
  const settle = (): void => {
    if (!isWrong) onDay(range === null ? null : range[1]);
  };
  return (
    <TextInput
      className="effect-day"
      label={t("effect.asOf")}
      placeholder={t("document.dateHint")}
      size="xs"
      value={typed}
      error={isWrong ? t("document.dateInvalid") : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
      }}
    />
  );
}
