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
  const { t } = useTranslation();
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
  const written = printQuery(writeForm(form));
  const rest = printQuery(form.rest);
  const shared = (box: Box) => ({
    label: t(`builder.${box}`),
    placeholder: t(`builder.example.${box}`),
    value: form[box],
  });
  const textBox = (box: Box): ReactNode => (
    <TextInput {...shared(box)} onChange={(event) => setForm({ ...form, [box]: event.currentTarget.value })} />
  );
  const choiceBox = (box: Box, values: readonly Facet[]): ReactNode => (
    <Autocomplete
      {...shared(box)}
      data={values.map(({ value }) => value)}
      limit={12}
      filter={({ options, search }) =>
        options.filter((option) => "label" in option && fold(option.label).includes(fold(search.trim())))
      }
      onChange={(value) => setForm({ ...form, [box]: value })}
    />
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
      <p className="builder-written builder-wide" aria-live="polite">
        {t("builder.written")} <code>{written === "" ? t("builder.nothing") : written}</code>
      </p>
      {rest !== "" && (
        <p className="builder-written builder-wide">
          {t("builder.rest")} <code>{rest}</code>
        </p>
      )}
      <Group className="builder-wide" justify="flex-end">
        <Button variant="subtle" onClick={() => setForm(EMPTY_FORM)}>
          {t("builder.clear")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button type="submit">{t("builder.search")}</Button>
      </Group>
    </form>
  );
}
