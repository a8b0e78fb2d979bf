import { Button, Group, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Regime } from "../../main/model/document.ts";
import type { BodyEntry } from "../../main/model/vocabulary.ts";

type OwnBodyFormProps = {
  /** The body to change; null for a new one. */
  readonly body: BodyEntry | null;
  readonly onSave: (body: BodyEntry) => Promise<void>;
  readonly onCancel: () => void;
};

/** One body: Enter saves, Esc leaves it as it was. */
export function OwnBodyForm({ body, onSave, onCancel }: OwnBodyFormProps): ReactNode {
  const { t } = useTranslation();
  const [name, setName] = useState(body?.name ?? "");
  const [symbols, setSymbols] = useState(body?.symbols.join(", ") ?? "");
  const [aliases, setAliases] = useState(body?.aliases?.join("\n") ?? "");
  const [regime, setRegime] = useState<Regime>(body?.regime ?? "state");
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === "") return setProblem(t("ownBody.nameMissing"));
    await onSave({ name: name.trim(), symbols: readSymbols(symbols), aliases: readLines(aliases), regime });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onCancel();
  };
  return (
    <form className="own-form" aria-label={t("ownBody.form")} onSubmit={submit} onKeyDown={onKeyDown}>
      <TextInput
        label={t("ownBody.name")}
        description={t("ownBody.nameHint")}
        error={problem ?? undefined}
        maxLength={300}
        data-autofocus
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t("ownBody.symbols")}
        description={t("ownBody.symbolsHint")}
        maxLength={300}
        value={symbols}
        onChange={(event) => setSymbols(event.currentTarget.value)}
      />
      <Textarea
        label={t("ownBody.aliases")}
        description={t("ownBody.aliasesHint")}
        autosize
        minRows={2}
        maxRows={6}
        value={aliases}
        onChange={(event) => setAliases(event.currentTarget.value)}
      />
      <RegimeChoice regime={regime} onRegime={setRegime} />
      <Group gap="xs">
        <Button type="submit">{t("document.fieldSave")}</Button>
        <Button variant="default" onClick={onCancel}>
          {t("app.cancel")}
        </Button>
      </Group>
    </form>
  );
}

type RegimeChoiceProps = { readonly regime: Regime; readonly onRegime: (regime: Regime) => void };

function RegimeChoice({ regime, onRegime }: RegimeChoiceProps): ReactNode {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      className="own-regime"
      aria-label={t("ownBody.regime")}
      value={regime}
      onChange={(value) => onRegime(value === "party" ? "party" : "state")}
      data={[
        { value: "state", label: t("regime.state") },
        { value: "party", label: t("regime.party") },
      ]}
    />
  );
}

/** "VPUB, PNV" or "VPUB PNV": a symbol has no blank inside. */
function readSymbols(typed: string): readonly string[] {
  return typed.split(/[\s,;]+/).filter((symbol) => symbol !== "");
}

function readLines(typed: string): readonly string[] {
  return typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
