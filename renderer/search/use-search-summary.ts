import { useTranslation } from "react-i18next";
import { formatDate } from "../ui/date.ts";
import { type Criteria, chosenValues, FACETS } from "./criteria.ts";
import { useFacetLabel } from "./use-facet-label.ts";

/** A search in a few words, for its name and the title of its list: "mở cửa trường học · Kế hoạch · 2021". */
export function useSearchSummary({ query, filters, from, to }: Criteria): string {
  const { t } = useTranslation();
  const label = useFacetLabel();
  const parts = FACETS.flatMap((facet) => chosenValues(filters, facet).map((value) => label(facet, value)));
  const dates = [
    ...(from === null ? [] : [`${t("search.from")} ${formatDate(from)}`]),
    ...(to === null ? [] : [`${t("search.to")} ${formatDate(to)}`]),
  ];
  return [query.trim(), ...parts, ...dates].filter((part) => part !== "").join(" · ");
}
