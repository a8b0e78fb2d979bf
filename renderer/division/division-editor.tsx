import { Button, Group, Text, Title } from "@mantine/core";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Division } from "../../main/model/archived-document.ts";
import { lineAt, splitLines } from "../ui/line.ts";
import { useNavigation } from "../ui/navigation.ts";
import { type Refusal, toggleStart } from "./division-draft.ts";
import { DivisionLines } from "./division-lines.tsx";

type DivisionEditorProps = {
  readonly division: Division;
  /** Name of the document that begins at an offset, as last read; null when not known. */
  readonly names: ReadonlyMap<number, string> | null;
  /** Where the document begins that one comes from. */
  readonly ownStart: number;
  readonly onSave: (starts: readonly number[] | null, cursor: number) => void;
};

/** The whole file with its dividers, and what to do with them. Nothing is kept until it is saved. */
export function DivisionEditor({ division, names, ownStart, onSave }: DivisionEditorProps): ReactNode {
  const { t } = useTranslation();
  const { text } = division;
  const lines = useMemo(() => splitLines(text), [text]);
  const [starts, setStarts] = useState(division.starts);
  const [cursor, setCursor] = useState(() => lineAt(lines, ownStart));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const changed = starts.join() !== division.starts.join();
  const offset = lines[cursor]?.start ?? 0;
  const toggle = (position: number): void => {
    const line = lines[position];
    if (line === undefined) return;
    setCursor(position);
    const toggled = toggleStart(text, starts, line);
    setRefusal(toggled.kind === "refused" ? toggled.why : null);
    if (toggled.kind === "changed") setStarts(toggled.starts);
  };
  const save = (): void => {
    if (changed) onSave(starts, offset);
  };
  return (
    <div className="division">
      <DivisionHead division={division} changed={changed} onSave={save} onAutomatic={() => onSave(null, offset)} />
      <div className="division-words">
        <Text>{t("division.how")}</Text>
        <Text className="division-safe">{t("division.safe")}</Text>
        <Text role="status" className="division-state" data-refused={refusal !== null || undefined}>
          {refusal === null ? t("division.count", { count: starts.length }) : t(`divisionRefusal.${refusal}`)}
          {refusal === null && division.byPerson && !changed && ` ${t("division.byPerson")}`}
        </Text>
      </div>
      <DivisionLines
        text={text}
        lines={lines}
        starts={starts}
        names={names}
        cursor={cursor}
        onCursor={setCursor}
        onToggle={toggle}
        onSave={save}
      />
    </div>
  );
}

type DivisionHeadProps = {
  readonly division: Division;
  readonly changed: boolean;
  readonly onSave: () => void;
  readonly onAutomatic: () => void;
};

function DivisionHead({ division, changed, onSave, onAutomatic }: DivisionHeadProps): ReactNode {
  const { t } = useTranslation();
  const { back } = useNavigation();
  return (
    <header className="division-head">
      <div className="division-title">
        <Title order={1}>{t("division.title")}</Title>
        <Text className="division-file">{t("document.file", { file: division.file })}</Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button disabled={!changed} rightSection={<kbd>Ctrl Enter</kbd>} onClick={onSave}>
          {t("division.save")}
        </Button>
        {division.byPerson && (
          <Button variant="default" onClick={onAutomatic}>
            {t("division.automatic")}
          </Button>
        )}
        <Button variant="default" onClick={back}>
          {t("app.cancel")}
        </Button>
      </Group>
    </header>
  );
}
