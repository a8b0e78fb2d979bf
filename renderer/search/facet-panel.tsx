import { Checkbox, TextInput, UnstyledButton } from "@mantine/core";
import { memo, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Facet, ResultFacets } from "../../main/model/search.ts";
import { fold } from "../ui/fold.ts";
import { CountText } from "./count-text.tsx";
import { type Criteria, chosenValues, FACETS, type FacetName, toggleValue } from "./criteria.ts";
import { DateRange } from "./date-range.tsx";
import "./facets.css";
import { useFacetLabel } from "./use-facet-label.ts";

type FacetPanelProps = {
  readonly facets: ResultFacets | null;
  /** The counts are worked out from a part of the results. */
  readonly isAbout: boolean;
  readonly criteria: Criteria;
  readonly onChange: (part: Partial<Criteria>) => void;
};

/** What the results can be narrowed by, with how many there are of each. It is not drawn anew at each key: only its own values count. */
export const FacetPanel = memo(FacetLists, isSame);

/** `onChange` is left out: any of them changes whatever is asked by then. */
function isSame(before: FacetPanelProps, now: FacetPanelProps): boolean {
  const { filters, from, to } = before.criteria;
  const isAsked = filters === now.criteria.filters && from === now.criteria.from && to === now.criteria.to;
  return isAsked && before.facets === now.facets && before.isAbout === now.isAbout;
}

function FacetLists({ facets, isAbout, criteria, onChange }: FacetPanelProps): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="facets" aria-label={t("search.filters")}>
      {isAbout && <p className="facets-about">{t("search.facetsAbout")}</p>}
      {FACETS.map((facet) => (
        <FacetList
          key={facet}
          facet={facet}
          counts={facets?.[facet] ?? []}
          chosen={chosenValues(criteria.filters, facet)}
          onToggle={(value) => onChange({ filters: toggleValue(criteria.filters, facet, value) })}
        />
      ))}
      <DateRange criteria={criteria} onChange={onChange} />
    </section>
  );
}

/** Rows of a list before "more". */
const SHOWN = 5;
/** From here on a list has a box to look for a value. */
const MANY = 12;

type FacetListProps = {
  readonly facet: FacetName;
  readonly counts: readonly Facet[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
};

function FacetList({ facet, counts, chosen, onToggle }: FacetListProps): ReactNode {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const [wanted, setWanted] = useState("");
  const labelOf = useFacetLabel();
  const label = (value: string): string => labelOf(facet, value);
  // a chosen value stays in sight when nothing is left of it
  const rows = [
    ...counts,
    ...chosen.filter((value) => !counts.some((row) => row.value === value)).map((value) => ({ value, count: 0 })),
  ];
  // one value that all results share narrows nothing
  if (rows.length === 0 || (rows.length === 1 && chosen.length === 0)) return null;
  const fitting = rows.filter(({ value }) => fold(label(value)).includes(fold(wanted.trim())));
  const shown = fitting.filter(({ value }, at) => all || at < SHOWN || chosen.includes(value));
  const title = t(`search.facet.${facet}`);
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {all && rows.length > MANY && (
        <TextInput
          size="xs"
          className="facet-find"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          placeholder={t("search.findInFacet")}
          aria-label={`${t("search.findInFacet")}: ${title}`}
        />
      )}
      <div className={all ? "facet-rows facet-rows-all" : "facet-rows"}>
        {shown.map(({ value, count }) => (
          <FacetRow
            key={value}
            name={label(value)}
            count={count}
            chosen={chosen.includes(value)}
            onToggle={() => onToggle(value)}
          />
        ))}
      </div>
      {(rows.length > SHOWN || all) && (
        <UnstyledButton
          className="facet-more"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
            setWanted("");
          }}
        >
          {all ? t("search.facetLess") : t("search.facetMore", { count: rows.length - SHOWN })}
        </UnstyledButton>
      )}
    </fieldset>
  );
}

type FacetRowProps = {
  readonly name: string;
  readonly count: number;
  readonly chosen: boolean;
  readonly onToggle: () => void;
};

function FacetRow({ name, count, chosen, onToggle }: FacetRowProps): ReactNode {
  return (
    <Checkbox
      size="xs"
      className="facet-row"
      checked={chosen}
      onChange={onToggle}
      label={
        <>
          <span className="facet-name" title={name}>
            {name}
          </span>
          <span className="facet-count">
            <CountText count={count} />
          </span>
        </>
      }
    />
  );
}
