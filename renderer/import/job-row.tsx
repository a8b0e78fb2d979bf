import { ActionIcon, Progress, Text, UnstyledButton } from "@mantine/core";
import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconClock,
  IconCopy,
  IconEqual,
  IconLoader,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconX,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentSummary } from "../../main/model/archived-document.ts";
import type { DuplicateWarning } from "../../main/model/duplicate.ts";
import type { PartError } from "../../main/model/intake.ts";
import type { ImportJob } from "../../main/model/job.ts";
import { nameDocument } from "../ui/document-name.ts";
import { sayReason } from "../ui/duplicate-words.ts";
import { describeDuration } from "../ui/duration.ts";
import { useNavigation } from "../ui/navigation.ts";
import { act, actionsFor, type JobAction } from "./job-command.ts";

type Names = ReadonlyMap<string, DocumentSummary>;

type JobCellsProps = { readonly job: ImportJob; readonly names: Names; readonly onDone: () => void };

/** One file of the queue: its name, how far it is, what it holds or why not, and what can be done. */
export function JobCells({ job, names, onDone }: JobCellsProps): ReactNode {
  return (
    <>
      <Cell>
        <FileName path={job.file} />
      </Cell>
      <Cell>
        <Status job={job} />
      </Cell>
      <Cell>
        <Outcome job={job} names={names} />
      </Cell>
      <Cell>
        <Actions job={job} onDone={onDone} />
      </Cell>
    </>
  );
}

function Cell({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are virtual, a table element cannot hold them
    <div role="cell" className="file-cell">
      {children}
    </div>
  );
}

/** The name stands out; the folder is there for files of one name. */
function FileName({ path }: { readonly path: string }): ReactNode {
  const cut = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1;
  return (
    <>
      {path.slice(cut)}
      {cut > 0 && <div className="file-folder">{path.slice(0, cut - 1)}</div>}
    </>
  );
}

const ICONS = {
  waiting: IconClock,
  working: IconLoader,
  paused: IconPlayerPause,
  imported: IconCheck,
  duplicate: IconEqual,
  failed: IconAlertTriangle,
  cancelled: IconBan,
  done: IconCheck,
} as const;

function Status({ job }: { readonly job: ImportJob }): ReactNode {
  const { t } = useTranslation();
  const fate = job.state === "done" ? (job.outcome ?? "done") : job.state;
  const Icon = ICONS[fate];
  const { stage, pagesDone, pageCount } = job;
  const isMoving = job.state === "working" || (job.state === "waiting" && stage !== null);
  const words = isMoving && stage !== null ? t(`queue.stage_${stage}`) : t(`queue.fate_${fate}`);
  return (
    <>
      <span className="file-status" data-status={fate}>
        <Icon size={18} aria-hidden />
        {words}
      </span>
      {pageCount !== null && pageCount > 1 && job.finishedAt === null && (
        <>
          <Progress
            size="sm"
            mt={4}
            value={(100 * pagesDone) / pageCount}
            aria-label={t("queue.pages", { done: pagesDone, total: pageCount })}
          />
          <Text size="sm" c="dimmed">
            {t("queue.pages", { done: pagesDone, total: pageCount })}
            <TimeLeft seconds={job.secondsLeft} />
          </Text>
        </>
      )}
    </>
  );
}

function TimeLeft({ seconds }: { readonly seconds: number | null }): ReactNode {
  const { t } = useTranslation();
  if (seconds === null) return null;
  const { key, count } = describeDuration(seconds);
  return <> · {t(`duration.left.${key}`, { count })}</>;
}

function Outcome({ job, names }: { readonly job: ImportJob; readonly names: Names }): ReactNode {
  const { t } = useTranslation();
  const { documents, documentCount, error, outcome, lineErrors = [], warnings = [] } = job;
  return (
    <>
      {error !== undefined && <Text>{t(`error.${error.kind}`)}</Text>}
      {outcome !== null && documentCount === 0 && <Text>{t("import.noDocuments")}</Text>}
      {outcome === null && documentCount > 0 && <Text>{t("queue.documents", { count: documentCount })}</Text>}
      {!job.mine && <Text c="dimmed">{t("queue.elsewhere")}</Text>}
      {documents.map((id) => (
        <DocumentLink key={id} id={id} document={names.get(id)} />
      ))}
      {documentCount > documents.length && outcome !== null && (
        <Text c="dimmed">{t("queue.moreDocuments", { count: documentCount - documents.length })}</Text>
      )}
      {warnings.map((warning) => (
        <DuplicateLink key={`${warning.document} ${warning.other.id}`} warning={warning} />
      ))}
      {lineErrors.length > 0 && (
        <details>
          <summary>{t("queue.partErrors", { count: lineErrors.length })}</summary>
          <ul className="line-errors">
            {lineErrors.slice(0, 200).map((part) => (
              <li key={`${part.line} ${part.file ?? ""}`}>
                <PartName part={part} />: {t(`error.${part.error.kind}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function DuplicateLink({ warning }: { readonly warning: DuplicateWarning }): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { document, other, file, reason, similarity } = warning;
  return (
    <UnstyledButton className="file-document" onClick={() => go({ screen: "compare", id: other.id, other: document })}>
      <IconCopy size={16} aria-hidden />{" "}
      {t("duplicate.warning", { name: nameDocument(other) || file, reason: sayReason(t, reason, similarity) })}
    </UnstyledButton>
  );
}

function PartName({ part }: { readonly part: PartError }): ReactNode {
  const { t } = useTranslation();
  if (part.page !== undefined) return t("queue.page", { page: part.page });
  return part.file ?? t("queue.line", { line: part.line });
}

type DocumentLinkProps = { readonly id: string; readonly document: DocumentSummary | undefined };

function DocumentLink({ id, document }: DocumentLinkProps): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const named = document === undefined ? "" : nameDocument({ ...document, title: document.abstract });
  const name = named === "" ? t("import.unnamed") : named;
  return (
    <UnstyledButton
      className="file-document"
      aria-label={t("import.openDocument", { name })}
      onClick={() => go({ screen: "document", id })}
    >
      <b>{name}</b>
      {document?.referenceNumber != null && document.abstract !== null && <span> {document.abstract}</span>}
    </UnstyledButton>
  );
}

const ACTION_ICONS = {
  pause: IconPlayerPause,
  continue: IconPlayerPlay,
  cancel: IconX,
  retry: IconRefresh,
} as const satisfies Readonly<Record<JobAction, unknown>>;

function Actions({ job, onDone }: { readonly job: ImportJob; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const name = job.file.slice(Math.max(job.file.lastIndexOf("/"), job.file.lastIndexOf("\\")) + 1);
  return (
    <div className="file-actions">
      {actionsFor(job).map((action) => {
        const Icon = ACTION_ICONS[action];
        const label = t(`queue.action_${action}`, { name });
        return (
          <ActionIcon
            key={action}
            variant="default"
            size="lg"
            aria-label={label}
            title={label}
            onClick={() => act(action, job, onDone)}
          >
            <Icon size={18} aria-hidden />
          </ActionIcon>
        );
      })}
    </div>
  );
}
