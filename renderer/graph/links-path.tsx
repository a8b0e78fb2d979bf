import { Button, Select } from "@mantine/core";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PathStep } from "../../main/model/link.ts";
import { archive, settle } from "../ui/archive.ts";
import { nameDocument } from "../ui/document-name.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";
import { NodeLink } from "./node-link.tsx";

/** The shortest way from one document to another, each step in words with its sentence. */
export function LinksPath(): ReactNode {
  const { t } = useTranslation();
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [asked, setAsked] = useState<readonly [string, string] | null>(null);
  return (
    <>
      <form
        className="links-path"
        onSubmit={(event) => {
          event.preventDefault();
          if (from !== null && to !== null) setAsked([from, to]);
        }}
      >
        <DocumentSelect label={t("links.from")} value={from} onValue={setFrom} />
        <DocumentSelect label={t("links.to")} value={to} onValue={setTo} />
        <Button type="submit" disabled={from === null || to === null}>
          {t("links.findPath")}
        </Button>
      </form>
      {asked !== null && <FoundPath key={asked.join(" ")} from={asked[0]} to={asked[1]} />}
    </>
  );
}

type Option = { readonly value: string; readonly label: string };

type DocumentSelectProps = {
  readonly label: string;
  readonly value: string | null;
  readonly onValue: (id: string | null) => void;
};

function DocumentSelect({ label, value, onValue }: DocumentSelectProps): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [options, setOptions] = useState<readonly Option[]>([]);
  const search = async (words: string): Promise<void> => {
    setTyped(words);
    if (words.trim() === "") return;
    const found = await settle(archive.search({ query: words, limit: 12 }));
    if (!found.ok) return;
    setOptions(
      found.value.hits.map((hit) => ({
        value: hit.id,
        label: nameDocument({ ...hit, title: hit.abstract }) || hit.file,
      })),
    );
  };
  return (
    <Select
      label={label}
      placeholder={t("link.targetPlaceholder")}
      searchable
      clearable
      data={[...options]}
      filter={({ options: all }) => all}
      searchValue={typed}
      onSearchChange={(words) => void search(words)}
      value={value}
      onChange={onValue}
      nothingFoundMessage={t("links.nothingFound")}
    />
  );
}

function FoundPath({ from, to }: { readonly from: string; readonly to: string }): ReactNode {
  const { t } = useTranslation();
  const [loaded, retry] = useRequest(useCallback(() => archive.findPath(from, to), [from, to]));
  if (loaded.kind === "loading") return <Waiting label={t("app.loading")} />;
  if (loaded.kind === "failed") return <FailureNotice failure={loaded.failure} onRetry={retry} />;
  if (loaded.value === null) return <p>{t("links.noPath")}</p>;
  return (
    <ol className="links-steps">
      {loaded.value.steps.map((step) => (
        <Step key={step.from.id} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { readonly step: PathStep }): ReactNode {
  const { t } = useTranslation();
  const words = t(`${step.forward ? "relation" : "relationIncoming"}.${step.relation}`).toLocaleLowerCase();
  return (
    <li>
      <NodeLink node={step.from} /> <span className="links-step">{words}</span> <NodeLink node={step.to} />
      {step.evidence !== "" && <blockquote>{step.evidence}</blockquote>}
    </li>
  );
}
