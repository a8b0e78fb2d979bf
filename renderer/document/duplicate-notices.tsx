import { Alert, Button, Text } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import type { DuplicateNotice } from "../../main/model/duplicate.ts";
import { archive, settle } from "../ui/archive.ts";
import { formatTime } from "../ui/date.ts";
import { nameDocument } from "../ui/document-name.ts";
import { sayReason } from "../ui/duplicate-words.ts";
import { useNavigation } from "../ui/navigation.ts";
import { notifyDone, notifyFailure } from "../ui/notify.ts";

/** More than this at once are told by number; the list of all has the rest. */
const MOST_SHOWN = 3;

/** Other documents that may be this one, each to be compared or said to be another; what was said can be taken back. */
export function DuplicateNotices({ document }: { readonly document: ArchivedDocument }): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const open = document.duplicates.filter((notice) => !notice.dismissed);
  const dismissed = document.duplicates.length - open.length;
  if (open.length === 0) return null;
  return (
    <Alert className="document-duplicates" color="yellow" icon={<IconCopy aria-hidden />} title={t("duplicate.notice")}>
      <ul className="duplicate-notices">
        {open.slice(0, MOST_SHOWN).map((notice) => (
          <li key={notice.other.id}>
            <Notice id={document.id} notice={notice} />
          </li>
        ))}
      </ul>
      {(open.length > MOST_SHOWN || dismissed > 0) && (
        <Button variant="subtle" size="compact-md" onClick={() => go({ screen: "duplicates" })}>
          {t("duplicate.seeAll")}
        </Button>
      )}
    </Alert>
  );
}

function Notice({ id, notice }: { readonly id: string; readonly notice: DuplicateNotice }): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { other, file, importedAt, reason, similarity } = notice;
  const name = nameDocument(other) || file;
  const dismiss = async (): Promise<void> => {
    const answer = await settle(archive.dismissDuplicate(id, other.id));
    if (answer.ok) notifyDone(t("duplicate.dismissedDone"));
    else notifyFailure(answer.error);
  };
  return (
    <div className="duplicate-notice">
      <Text className="break-anywhere">
        <b>{name}</b> · {sayReason(t, reason, similarity)} ·{" "}
        {t("duplicate.cameIn", { file, date: formatTime(importedAt) })}
      </Text>
      <span className="duplicate-actions">
        <Button size="compact-md" onClick={() => go({ screen: "compare", id, other: other.id })}>
          {t("duplicate.compare")}
        </Button>
        <Button size="compact-md" variant="default" onClick={dismiss}>
          {t("duplicate.dismiss")}
        </Button>
      </span>
    </div>
  );
}
