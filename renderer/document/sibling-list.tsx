import { Button } from "@mantine/core";
import { IconScissors } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import { formatTime } from "../ui/date.ts";
import { useNavigation } from "../ui/navigation.ts";
import { useSession } from "../ui/session.ts";
import { formatSize } from "../ui/size.ts";
import { LinkName } from "./link-name.tsx";

/** The file the document came in, and the other documents in it. */
export function SiblingList({ document }: { readonly document: ArchivedDocument }): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { settings } = useSession();
  const { original, siblings } = document;
  return (
    <section className="link-group">
      <h2 className="break-anywhere">{t("document.file", { file: document.file })}</h2>
      <p className="link-about">
        {t("document.originalInfo", {
          size: formatSize(original.size, settings.language),
          date: formatTime(original.importedAt),
        })}
      </p>
      <p className="link-about break-anywhere">{t("document.fingerprint", { sha256: original.sha256 })}</p>
      <p>
        <Button
          className="divide"
          variant="default"
          size="compact-md"
          leftSection={<IconScissors size={16} aria-hidden />}
          onClick={() => go({ screen: "division", id: document.id })}
        >
          {t("document.divide")}
        </Button>
      </p>
      {siblings.length === 0 && <p className="panel-empty">{t("document.noSiblings")}</p>}
      <ul>
        {siblings.map((node) => (
          <li key={node.id}>
            <LinkName node={node} onOpen={() => go({ screen: "document", id: node.id })} />
          </li>
        ))}
      </ul>
    </section>
  );
}
