import { Button, Textarea } from "@mantine/core";
import { IconBold, IconItalic, IconLink } from "@tabler/icons-react";
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftCitation } from "../../main/model/letter-draft.ts";
import { archive, settle } from "../ui/archive.ts";
import { notifyFailure } from "../ui/notify.ts";
import { CitationPicker } from "./citation-picker.tsx";
import { addCitation, citationMark } from "./citation-text.ts";
import { fieldId } from "./focus-field.ts";
import type { DraftDesk } from "./use-draft.ts";

/** The letter's text: a paragraph a line; Phần to điểm are known by how they begin; pasted text keeps its structure. */
export function BodyField({ desk }: { readonly desk: DraftDesk }): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLTextAreaElement>(null);
  const [picking, setPicking] = useState(false);
  const mark = (sign: string): void => {
    const area = box.current;
    if (area === null) return;
    insert(area, `${sign}${area.value.slice(area.selectionStart, area.selectionEnd)}${sign}`);
  };
  const cite = (citation: DraftCitation): void => {
    setPicking(false);
    const added = addCitation(desk.draft.citations, citation);
    desk.change({ citations: added.citations }, null);
    // The dialog gives the focus back first; the mark then goes where the cursor was.
    setTimeout(() => box.current !== null && insert(box.current, citationMark(added.label)), 0);
  };
  const paste = async (event: ClipboardEvent<HTMLTextAreaElement>): Promise<void> => {
    const html = event.clipboardData.getData("text/html");
    if (html === "") return;
    event.preventDefault();
    const area = event.currentTarget;
    const plain = event.clipboardData.getData("text/plain");
    const read = await settle(archive.readPasted(html));
    if (!read.ok) notifyFailure(read.error);
    insert(area, read.ok && read.value !== "" ? read.value : plain);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.altKey && !control && key === "v") setPicking(true);
    else if (control && !event.altKey && !event.shiftKey && (key === "b" || key === "i"))
      mark(key === "b" ? "**" : "*");
    else return;
    event.preventDefault();
  };
  return (
    <div className="letter-wide">
      <BodyTools onCite={() => setPicking(true)} onMark={mark} />
      <Textarea
        ref={box}
        id={fieldId("body")}
        className="letter-body"
        aria-label={t("letter.body")}
        description={t("letter.bodyHint")}
        inputWrapperOrder={["label", "input", "description"]}
        autosize
        minRows={10}
        value={desk.draft.body}
        onChange={({ currentTarget }) => desk.change({ body: currentTarget.value }, "body")}
        onPaste={paste}
        onKeyDown={onKeyDown}
      />
      {picking && <CitationPicker onPick={cite} onClose={() => setPicking(false)} />}
    </div>
  );
}

type BodyToolsProps = { readonly onCite: () => void; readonly onMark: (sign: string) => void };

function BodyTools({ onCite, onMark }: BodyToolsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="body-tools">
      <Button size="compact-sm" variant="light" leftSection={<IconLink size={16} aria-hidden />} onClick={onCite}>
        {t("letter.cite")}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconBold size={16} aria-hidden />}
        onClick={() => onMark("**")}
      >
        {t("letter.bold")}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconItalic size={16} aria-hidden />}
        onClick={() => onMark("*")}
      >
        {t("letter.italic")}
      </Button>
    </div>
  );
}

/** Types text at the cursor as a person would, so that the box's own undoing knows it. */
function insert(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  document.execCommand("insertText", false, text);
}
