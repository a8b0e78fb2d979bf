import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { type ReactNode, useCallback, useEffect, useMemo, useReducer, useState } from "react";
import type { AppInfo, Settings } from "../../preload/contract.ts";
import { archive, settle } from "../ui/archive.ts";
import { ImportWorkContext } from "../ui/import-work.ts";
import { type Navigation, NavigationContext, type Route } from "../ui/navigation.ts";
import { notifyFailure } from "../ui/notify.ts";
import { type Session, SessionContext } from "../ui/session.ts";
import { Frame } from "./frame.tsx";
import { currentRoute, START, takeStep } from "./history.ts";
import { changeLanguage } from "./strings.ts";
import { styleNonce } from "./style-nonce.ts";
import { cssVariables, theme } from "./theme.ts";
import { useColorSchemeOf } from "./use-color-scheme-of.ts";
import { useImport } from "./use-import.ts";

/** The whole window: what it knows, where it is, and the frame that shows it. */
export function App(given: { readonly settings: Settings; readonly info: AppInfo }): ReactNode {
  const navigation = useTrail();
  const session = useSessionState(given.settings, given.info, navigation.reset);
  const work = useImport(session.info);
  const scheme = useColorSchemeOf(session.settings.theme);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      getStyleNonce={styleNonce}
    >
      <Notifications position="bottom-right" />
      <SessionContext value={session}>
        <NavigationContext value={navigation.value}>
          <ImportWorkContext value={work}>
            <Frame />
          </ImportWorkContext>
        </NavigationContext>
      </SessionContext>
    </MantineProvider>
  );
}

function useTrail(): { readonly value: Navigation; readonly reset: () => void } {
  const [trail, step] = useReducer(takeStep, START);
  const go = useCallback((route: Route) => step({ kind: "go", route }), []);
  const back = useCallback(() => step({ kind: "back" }), []);
  const reset = useCallback(() => step({ kind: "reset" }), []);
  const value = useMemo(
    () => ({ route: currentRoute(trail), canGoBack: trail.routes.length > 1, go, back }),
    [trail, go, back],
  );
  return { value, reset };
}

function useSessionState(firstSettings: Settings, firstInfo: AppInfo, leave: () => void): Session {
  const [settings, setSettings] = useState(firstSettings);
  const [info, setInfo] = useState(firstInfo);
  const [revision, setRevision] = useState(0);
  const grow = useCallback(() => setRevision((n) => n + 1), []);

  useEffect(() => archive.on("archive-changed", grow), [grow]);
  useEffect(() => {
    document.documentElement.style.fontSize = `${16 * settings.textScale}px`;
  }, [settings.textScale]);

  const changeSettings = useCallback(async (change: Partial<Settings>) => {
    const answer = await settle(archive.setSettings(change));
    if (!answer.ok) return notifyFailure(answer.error);
    setSettings(answer.value);
    await changeLanguage(answer.value.language);
  }, []);

  const openArchive = useCallback(
    async (which: "own" | "demo") => {
      const answer = await settle(archive.openArchive(which));
      if (!answer.ok) return notifyFailure(answer.error);
      setInfo(answer.value);
      grow();
      leave();
    },
    [grow, leave],
  );

  const switchOwn = useCallback(
    async (restored: string | null) => {
      const answer = await settle(archive.useRestoredArchive(restored));
      if (!answer.ok) return notifyFailure(answer.error);
      setInfo(answer.value);
      grow();
      leave();
    },
    [grow, leave],
  );

  return useMemo(
    () => ({ settings, info, revision, changeSettings, openArchive, switchOwn }),
    [settings, info, revision, changeSettings, openArchive, switchOwn],
  );
}
