import { Button, Menu } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import { startLetterAbout } from "../ui/letter-seed.ts";
import { useNavigation } from "../ui/navigation.ts";

/** Begins a letter that answers this document, or rests on it. */
export function StartLetter({ document }: { readonly document: ArchivedDocument }): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const start = async (purpose: "answer" | "basis"): Promise<void> => {
    const draft = await startLetterAbout(document, purpose, {
      documentType: t("letter.officialLetter"),
      answer: (label) => t("letter.answerWords", { label }),
    });
    if (draft !== null) go({ screen: "letter", draft });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />}>
          {t("letter.aboutDocument")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => start("answer")}>{t("letter.answerDocument")}</Menu.Item>
        <Menu.Item onClick={() => start("basis")}>{t("letter.basisDocument")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
