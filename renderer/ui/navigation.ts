import { createContext, use } from "react";

/** A place in the window. */
export type Route =
  | { readonly screen: "search" }
  | { readonly screen: "import" }
  /** `words`: what was searched for, to be shown in the text at once. */
  | { readonly screen: "document"; readonly id: string; readonly words?: string }
  | { readonly screen: "graph"; readonly id: string }
  | { readonly screen: "print"; readonly id: string }
  | { readonly screen: "links" }
  | { readonly screen: "review" }
  | { readonly screen: "division"; readonly id: string }
  | { readonly screen: "duplicates" }
  | { readonly screen: "compare"; readonly id: string; readonly other: string }
  | { readonly screen: "custody" }
  | { readonly screen: "register" }
  | { readonly screen: "letters" }
  /** `draft`: the id of the draft being written. */
  | { readonly screen: "letter"; readonly draft: string }
  | { readonly screen: "settings" };

export type Navigation = {
  readonly route: Route;
  readonly canGoBack: boolean;
  readonly go: (route: Route) => void;
  readonly back: () => void;
};

export const NavigationContext = createContext<Navigation | null>(null);

/** Where the window is and how to go elsewhere; only inside the frame. */
export function useNavigation(): Navigation {
  const navigation = use(NavigationContext);
  if (navigation === null) throw new Error("useNavigation outside the frame");
  return navigation;
}
