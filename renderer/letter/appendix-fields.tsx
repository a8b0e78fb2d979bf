import { Button, Group, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DraftAppendix } from "../../main/model/letter-draft.ts";
import type { DraftDesk } from "./use-draft.ts";

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** Phụ lục, each on pages of its own. */
export function AppendixFields({ desk }: { readonly desk: DraftDesk }): ReactNode {
  const { t } = useTranslation();
  const { appendices } = desk.draft;
  const put = (at: number, part: Partial<DraftAppendix>, field: string): void =>
    desk.change(
      { appendices: appendices.map((one, index) => (index === at ? { ...one, ...part } : one)) },
      `appendix${at}.${field}`,
    );
  const add = (): void => {
    const word = t("letter.appendixWord");
    // One appendix bears no number; two or more are numbered (NĐ 30/2020, PL I, III.1.b).
    const numbered = appendices.length === 0 ? [] : appendices.map((one, at) => named(one, at, word));
    const label = appendices.length === 0 ? word : `${word} ${ROMAN[appendices.length] ?? appendices.length + 1}`;
    desk.change({ appendices: [...numbered, { label, title: "", body: "" }] }, null);
  };
  return (
    <div className="letter-wide">
      {appendices.map((one, index) => (
        <fieldset className="letter-appendix" key={index}>
          <legend className="visually-hidden">{one.label}</legend>
          <Group gap="xs" align="end">
            <TextInput
              label={t("letter.appendixLabel")}
              value={one.label}
              onChange={({ currentTarget }) => put(index, { label: currentTarget.value }, "label")}
            />
            <TextInput
              className="letter-fill"
              label={t("letter.appendixTitle")}
              value={one.title}
              onChange={({ currentTarget }) => put(index, { title: currentTarget.value }, "title")}
            />
            <Button
              variant="subtle"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => desk.change({ appendices: appendices.filter((_, other) => other !== index) }, null)}
            >
              {t("letter.removeAppendix")}
            </Button>
          </Group>
          <Textarea
            aria-label={t("letter.appendixBody", { label: one.label })}
            autosize
            minRows={4}
            value={one.body}
            onChange={({ currentTarget }) => put(index, { body: currentTarget.value }, "body")}
          />
        </fieldset>
      ))}
      <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        {t("letter.addAppendix")}
      </Button>
    </div>
  );
}

function named(one: DraftAppendix, at: number, word: string): DraftAppendix {
  return one.label === word ? { ...one, label: `${word} ${ROMAN[at] ?? at + 1}` } : one;
}
