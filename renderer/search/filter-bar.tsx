import { Button, type ComboboxItem, SegmentedControl, Select, TextInput } from "@mantine/core";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Facet } from "../../main/model/search.ts";
import { archive } from "../ui/archive.ts";
import { formatDate, parseDateRange } from "../ui/date.ts";
import { fold } from "../ui/fold.ts";
import { useRequest } from "../ui/use-request.ts";
import { type Criteria, hasFilters } from "./criteria.ts";

type FilterBarProps = { readonly criteria: Criteria; readonly onChange: (part: Partial<Criteria>) => void };

/** Type, issuer, dates and order in one compact row. */
export function FilterBar({ criteria, onChange }: FilterBarProps): ReactNode {
  const { t } = useTranslation();
  const [facets] = useRequest(useCallback(() => archive.facets(), []));
  const lists = facets.kind === "ready" ? facets.value : { documentTypes: [], issuingBodies: [], years: [] };
  return (
    <fieldset className="filters">
      <legend className="visually-hidden">{t("search.filters")}</legend>
      <FacetSelect
        label={t("search.type")}
        placeholder={t("search.anyType")}
        facets={lists.documentTypes}
        value={criteria.documentType}
        onChange={(documentType) => onChange({ documentType })}
      />
      <FacetSelect
        wide
        label={t("search.issuer")}
        placeholder={t("search.anyIssuer")}
        facets={lists.issuingBodies}
        value={criteria.issuingBody}
        onChange={(issuingBody) => onChange({ issuingBody })}
      />
      <DateBox label={t("search.from")} edge="first" value={criteria.from} onChange={(from) => onChange({ from })} />
      <DateBox label={t("search.to")} edge="last" value={criteria.to} onChange={(to) => onChange({ to })} />
      <SegmentedControl
        aria-label={t("search.sort")}
        value={criteria.sort}
        onChange={(sort) => onChange({ sort: sort === "date" ? "date" : "relevance" })}
        data={[
          { value: "relevance", label: t("search.sortRelevance") },
          { value: "date", label: t("search.sortDate") },
        ]}
      />
      {hasFilters(criteria) && (
        <Button
          variant="subtle"
          onClick={() => onChange({ documentType: null, issuingBody: null, from: null, to: null })}
        >
          {t("search.clearFilters")}
        </Button>
      )}
    </fieldset>
  );
}

type FacetSelectProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly facets: readonly Facet[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly wide?: boolean;
};

function FacetSelect({ label, placeholder, facets, value, onChange, wide }: FacetSelectProps): ReactNode {
  const { t } = useTranslation();
  const data = facets.map((facet) => ({ value: facet.value, label: facet.value, count: facet.count }));
  return (
    <Select
      className={wide ? "filter-wide" : "filter"}
      aria-label={label}
      placeholder={placeholder}
      data={data}
      value={value}
      onChange={onChange}
      searchable
      clearable
      limit={60}
      filter={({ options, search }) =>
        options.filter((option) => "label" in option && fold(option.label).includes(fold(search.trim())))
      }
      renderOption={({ option }) => <FacetOption option={option} />}
      nothingFoundMessage={t("search.noMatchInList")}
      comboboxProps={{ width: "max-content", position: "bottom-start" }}
    />
  );
}

function FacetOption({ option }: { readonly option: ComboboxItem }): ReactNode {
  return (
    <span className="facet-option">
      <span>{option.label}</span>
      <span className="facet-count">{"count" in option ? String(option.count) : ""}</span>
    </span>
  );
}

type DateBoxProps = {
  readonly label: string;
  /** Which end of a typed month or year is meant. */
  readonly edge: "first" | "last";
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

function DateBox({ label, edge, value, onChange }: DateBoxProps): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  useEffect(() => setTyped(value === null ? "" : formatDate(value)), [value]);
  const range = parseDateRange(typed);
  const invalid = typed.trim() !== "" && range === null;
  const commit = (): void => {
    if (typed.trim() === "") onChange(null);
    else if (range !== null) onChange(edge === "first" ? range[0] : range[1]);
  };
  return (
    <TextInput
      className="filter-date"
      aria-label={label}
      placeholder={label}
      title={invalid ? t("search.dateInvalid") : `${label}: ${t("search.datePlaceholder")}`}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
      }}
      error={invalid ? t("search.dateInvalid") : undefined}
    />
  );
}
