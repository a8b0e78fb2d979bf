import { ActionIcon, Button, Textarea } from "@mantine/core";
import { IconArrowUp, IconLink, IconPlus, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftCitation } from "../../main/model/letter-draft.ts";
import { CitationPicker } from "./citation-picker.tsx";
import { addCitation, citationMark } from "./citation-text.ts";
import { fieldId } from "./focus-field.ts";
import type { DraftDesk } from "./use-draft.ts";

/** Căn cứ, a line each: typed, or picked from the archive; their order is that of the letter. */
export function BasisField({ desk }: { readonly desk: DraftDesk }): ReactNode {
  const { t } = useTranslation();
  const [picking, setPicking] = useState(false);
  const { bases } = desk.draft;
  const put = (at: number, text: string): void =>
    desk.change({ bases: bases.map((line, index) => (index === at ? text : line)) }, `basis${at}`);
  const raise = (at: number): void => {
    const line = bases[at];
    const before = bases[at - 1];
    if (line === undefined || before === undefined) return;
    desk.change({ bases: bases.with(at, before).with(at - 1, line) }, null);
  };
  const cite = (citation: DraftCitation): void => {
    setPicking(false);
    const { citations, label } = addCitation(desk.draft.citations, citation);
    desk.change({ citations, bases: [...bases, citationMark(label)] }, null);
  };
  return (
    <div className="letter-wide">
      {bases.map((line, index) => (
        <BasisLine
          key={index}
          index={index}
          line={line}
          onLine={(text) => put(index, text)}
          onRaise={() => raise(index)}
          onRemove={() => desk.change({ bases: bases.filter((_, other) => other !== index) }, null)}
        />
      ))}
      <div className="body-tools">
        <Button
          {...(bases.length === 0 ? { id: fieldId("basis") } : {})}
          size="compact-sm"
          variant="light"
          leftSection={<IconLink size={16} aria-hidden />}
          onClick={() => setPicking(true)}
        >
          {t("letter.pickBasis")}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => desk.change({ bases: [...bases, ""] }, null)}
        >
          {t("letter.addBasis")}
        </Button>
      </div>
      {picking && <CitationPicker onPick={cite} onClose={() => setPicking(false)} />}
    </div>
  );
}

type BasisLineProps = {
  readonly index: number;
  readonly line: string;
  readonly onLine: (line: string) => void;
  readonly onRaise: () => void;
  readonly onRemove: () => void;
};

function BasisLine({ index, line, onLine, onRaise, onRemove }: BasisLineProps): ReactNode {
  const { t } = useTranslation();
  const number = index + 1;
  return (
    <div className="basis-line">
      <Textarea
        {...(index === 0 ? { id: fieldId("basis") } : {})}
        aria-label={t("letter.basisLine", { number })}
        autosize
        minRows={1}
        value={line}
        onChange={({ currentTarget }) => onLine(currentTarget.value.replace(/\n/g, " "))}
      />
      <ActionIcon
        variant="subtle"
        aria-label={t("letter.raiseBasis", { number })}
        disabled={index === 0}
        onClick={onRaise}
      >
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={t("letter.removeBasis", { number })} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
