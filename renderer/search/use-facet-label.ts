import { useTranslation } from "react-i18next";
import type { FacetName } from "./criteria.ts";

/** How a value of a list is written for a person; names, years and dossiers say themselves. */
export function useFacetLabel(): (facet: FacetName, value: string) => string {
  const { t } = useTranslation();
  return (facet, value) => {
    switch (facet) {
      case "regimes":
        return value === "party" ? t("regime.party") : t("regime.state");
      case "origins":
        return value === "scanned" ? t("search.originScanned") : t("search.originTyped");
      case "reviewed":
        return value === "yes" ? t("search.reviewedYes") : t("search.reviewedNo");
      default:
        return value;
    }
  };
}
