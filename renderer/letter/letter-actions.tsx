import { Button, Menu } from "@mantine/core";
import { IconArchive, IconChevronDown, IconPrinter } from "@tabler/icons-react";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LetterPreview } from "../../main/model/letter-draft.ts";
import { archive, settle } from "../ui/archive.ts";
import { useNavigation } from "../ui/navigation.ts";
import { notifyDone, notifyFailure, notifyWarning } from "../ui/notify.ts";
import { saveFile } from "../ui/save-file.ts";
import { usePrinter } from "../ui/use-printer.ts";
import { focusField } from "./focus-field.ts";
import type { DraftDesk } from "./use-draft.ts";

type LetterActionsProps = {
  readonly desk: DraftDesk;
  readonly filedAs: string | null;
  readonly preview: LetterPreview | null;
};

/** What is done with a finished letter: paper, a file, the archive. */
export function LetterActions({ desk, filedAs, preview }: LetterActionsProps): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const [busy, setBusy] = useState<string | null>(null);
  const print = usePrinting(desk, setBusy);
  const save = async (format: "pdf" | "docx"): Promise<void> => {
    setBusy(t("print.preparing"));
    const made = await settle(archive.exportLetter(desk.draft, format));
    setBusy(null);
    if (made.ok) await saveFile(made.value, (path) => t("print.saved", { path }));
    else notifyFailure(made.error);
  };
  const file = async (format: "pdf" | "docx"): Promise<void> => {
    const lacking =
      desk.draft.number.trim() === "" ? "referenceNumber" : desk.draft.issueDate === null ? "issueDate" : null;
    if (lacking !== null) {
      notifyWarning(t(lacking === "issueDate" ? "letter.fileNeedsDate" : "letter.fileNeedsNumber"));
      return focusField(lacking);
    }
    setBusy(t("letter.filing"));
    const filed = (await desk.keep()) ? await settle(archive.fileDraft(desk.id, format)) : null;
    setBusy(null);
    if (filed === null) return;
    if (!filed.ok) return notifyFailure(filed.error);
    notifyDone(t("letter.filed"));
    go({ screen: "document", id: filed.value.id });
  };
  const waiting = preview === null || busy !== null;
  return (
    <div className="letter-actions">
      <span className="print-busy" role="status">
        {busy}
      </span>
      {filedAs !== null && (
        <Button variant="subtle" onClick={() => go({ screen: "document", id: filedAs })}>
          {t("letter.openFiled")}
        </Button>
      )}
      <Button variant="default" disabled={waiting} onClick={() => save("pdf")}>
        {t("print.savePdf")}
      </Button>
      <Button variant="default" disabled={waiting} onClick={() => save("docx")}>
        {t("print.saveDocx")}
      </Button>
      <Button variant="default" disabled={waiting} leftSection={<IconPrinter size={18} aria-hidden />} onClick={print}>
        {t("print.print")}
      </Button>
      <FileMenu disabled={waiting} onFile={file} />
    </div>
  );
}

type FileMenuProps = { readonly disabled: boolean; readonly onFile: (format: "pdf" | "docx") => void };

function FileMenu({ disabled, onFile }: FileMenuProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          disabled={disabled}
          leftSection={<IconArchive size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t("letter.file")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onFile("pdf")}>{t("letter.filePdf")}</Menu.Item>
        <Menu.Item onClick={() => onFile("docx")}>{t("letter.fileDocx")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Prints what is on screen now; Ctrl P and the menu's command do the same. */
function usePrinting(desk: DraftDesk, setBusy: (busy: string | null) => void): () => void {
  const latest = useRef(desk.draft);
  useEffect(() => {
    latest.current = desk.draft;
  });
  const printBytes = usePrinter(setBusy);
  const print = useCallback(async (): Promise<void> => {
    await printBytes(async () => {
      const made = await settle(archive.exportLetter(latest.current, "pdf"));
      if (!made.ok) notifyFailure(made.error);
      return made.ok ? made.value.bytes : null;
    });
  }, [printBytes]);
  useEffect(() => archive.on("command", (command) => command === "print" && void print()), [print]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "p")
        return;
      event.preventDefault();
      void print();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [print]);
  return () => void print();
}
