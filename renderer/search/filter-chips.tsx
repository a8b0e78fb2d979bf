import { Button, UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDate } from "../ui/date.ts";
import { type Criteria, chosenValues, FACETS, hasFilters, toggleValue } from "./criteria.ts";
import { useFacetLabel } from "./use-facet-label.ts";

type FilterChipsProps = {
  readonly criteria: Criteria;
  readonly onChange: (part: Partial<Criteria>) => void;
};

/** What narrows the results now, each to be taken off by one click. */
export function FilterChips({ criteria, onChange }: FilterChipsProps): ReactNode {
  const { t } = useTranslation();
  const label = useFacetLabel();
  if (!hasFilters(criteria)) return null;
  const { from, to, filters } = criteria;
  return (
    <fieldset className="chips">
      <legend className="visually-hidden">{t("search.filtersOn")}</legend>
      {FACETS.flatMap((facet) =>
        chosenValues(filters, facet).map((value) => (
          <Chip
            key={`${facet}:${value}`}
            text={label(facet, value)}
            onRemove={() => onChange({ filters: toggleValue(filters, facet, value) })}
          />
        )),
      )}
      {from !== null && (
        <Chip text={`${t("search.from")} ${formatDate(from)}`} onRemove={() => onChange({ from: null })} />
      )}
      {to !== null && <Chip text={`${t("search.to")} ${formatDate(to)}`} onRemove={() => onChange({ to: null })} />}
      <Button variant="subtle" size="compact-sm" onClick={() => onChange({ filters: {}, from: null, to: null })}>
        {t("search.clearFilters")}
      </Button>
    </fieldset>
  );
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <UnstyledButton className="chip" onClick={onRemove} aria-label={t("search.removeFilter", { filter: text })}>
      <span className="chip-text">{text}</span>
      <IconX size={14} aria-hidden />
    </UnstyledButton>
  );
}
