import { Autocomplete, Button, Group, Modal, TextInput } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { printQuery } from "../../main/model/query.ts";
import type { Facet } from "../../main/model/search.ts";
import { archive, settle } from "../ui/archive.ts";
import { fold } from "../ui/fold.ts";
import { type BuilderForm, EMPTY_FORM, readForm, writeForm } from "./builder-form.ts";
import "./builder.css";

type QueryBuilderProps = {
  readonly opened: boolean;
  /** The query in the box, which the panel reads when it opens. */
  readonly query: string;
  readonly types: readonly Facet[];
  readonly bodies: readonly Facet[];
  readonly onClose: () => void;
  readonly onSearch: (query: string) => void;
};

/** For those who don't type operators: boxes that write the query, and read back the one there is. */
export function QueryBuilder(props: QueryBuilderProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t("builder.title")}
      size="52rem"
      centered={false}
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      {props.opened && <BuilderBoxes {...props} />}
    </Modal>
  );
}

type Box = Exclude<keyof BuilderForm, "rest">;

function BuilderBoxes({ query, types, bodies, onClose, onSearch }: QueryBuilderProps): ReactNode {
  const [form, setForm] = useFormOf(query);
  const written = printQuery(writeForm(form));
  const textBox = (box: Box): ReactNode => (
    <TextBox box={box} value={form[box]} onChange={(value) => setForm({ ...form, [box]: value })} />
  );
  const choiceBox = (box: Box, choices: readonly Facet[]): ReactNode => (
    <ChoiceBox box={box} value={form[box]} choices={choices} onChange={(value) => setForm({ ...form, [box]: value })} />
  );
  return (
    <form
      className="builder"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(written);
      }}
    >
      <div className="builder-wide">{textBox("allWords")}</div>
      {textBox("phrase")}
      {textBox("anyWords")}
      {textBox("noWords")}
      {textBox("number")}
      {choiceBox("type", types)}
      {choiceBox("body", bodies)}
      {textBox("signer")}
      <div className="builder-dates">
        {textBox("from")}
        {textBox("to")}
      </div>
      {textBox("recipient")}
      {textBox("basis")}
      <Written query={written} rest={printQuery(form.rest)} />
      <Actions onClear={() => setForm(EMPTY_FORM)} onClose={onClose} />
    </form>
  );
}

/** The boxes as the query in the search box fills them. */
function useFormOf(query: string) {
  const [form, setForm] = useState<BuilderForm>(EMPTY_FORM);
  useEffect(() => {
    let wanted = true;
    settle(archive.parseQuery(query)).then((answer) => {
      if (wanted && answer.ok) setForm(readForm(answer.value));
    });
    return () => {
      wanted = false;
    };
  }, [query]);
  return [form, setForm] as const;
}

type TextBoxProps = { readonly box: Box; readonly value: string; readonly onChange: (value: string) => void };

function TextBox({ box, value, onChange }: TextBoxProps): ReactNode {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t(`builder.${box}`)}
      placeholder={t(`builder.example.${box}`)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A box that offers what the results have; anything else may be typed. */
function ChoiceBox({
  box,
  value,
  choices,
  onChange,
}: TextBoxProps & { readonly choices: readonly Facet[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <Autocomplete
      label={t(`builder.${box}`)}
      placeholder={t(`builder.example.${box}`)}
      value={value}
      data={choices.map((choice) => choice.value)}
      limit={12}
      filter={({ options, search }) =>
        options.filter((option) => "label" in option && fold(option.label).includes(fold(search.trim())))
      }
      onChange={onChange}
    />
  );
}

/** The query that the boxes make, and what of the typed one has no box. */
function Written({ query, rest }: { readonly query: string; readonly rest: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <p className="builder-written builder-wide" aria-live="polite">
        {t("builder.written")} <code>{query === "" ? t("builder.nothing") : query}</code>
      </p>
      {rest !== "" && (
        <p className="builder-written builder-wide">
          {t("builder.rest")} <code>{rest}</code>
        </p>
      )}
    </>
  );
}

function Actions({ onClear, onClose }: { readonly onClear: () => void; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <Group className="builder-wide" justify="flex-end">
      <Button variant="subtle" onClick={onClear}>
        {t("builder.clear")}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t("app.cancel")}
      </Button>
      <Button type="submit">{t("builder.search")}</Button>
    </Group>
  );
}
