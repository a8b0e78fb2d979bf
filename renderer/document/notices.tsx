import { Anchor } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EffectNotice } from "../../main/model/archived-document.ts";
import { formatDate } from "../ui/date.ts";
import { nameDocument } from "../ui/document-name.ts";
import { useNavigation } from "../ui/navigation.ts";

const SENTENCES = {
  replaces: "document.noticeReplaces",
  repeals: "document.noticeRepeals",
  suspends: "document.noticeSuspends",
  amends: "document.noticeAmends",
  corrects: "document.noticeCorrects",
} as const;

/** A warning that later documents changed this one, as far as the archive knows. */
export function Notices({ notices }: { readonly notices: readonly EffectNotice[] }): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  if (notices.length === 0) return null;
  return (
    <section className="notices" role="note">
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <div className="notices-scope">{t("document.notice")}</div>
        {notices.map((notice) => (
          <div key={`${notice.relation} ${notice.by.id} ${notice.provision ?? ""}`} title={quote(t, notice.evidence)}>
            {t(SENTENCES[notice.relation])}{" "}
            <Anchor component="button" onClick={() => go({ screen: "document", id: notice.by.id })}>
              {nameDocument(notice.by) || notice.by.label}
            </Anchor>
            {notice.by.issueDate !== null && ` (${formatDate(notice.by.issueDate)})`}
            {notice.provision !== null && ` ${t("document.noticePart", { provision: notice.provision })}`}
          </div>
        ))}
      </div>
    </section>
  );
}

function quote(t: ReturnType<typeof useTranslation>["t"], sentence: string): string {
  return t("document.noticeEvidence", { sentence });
}
