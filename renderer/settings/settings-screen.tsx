import { SegmentedControl, Slider, Text, Title } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Row, Section } from "../ui/section.tsx";
import { useSession } from "../ui/session.ts";
import { ArchiveSection } from "./archive-section.tsx";
import { IntakeSection } from "./intake-section.tsx";
import { OwnBodiesSection } from "./own-bodies.tsx";
import { RegisterSection } from "./register-section.tsx";
import "./settings.css";

/** Appearance, the archive and its care, and what runs. */
export function SettingsScreen(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="settings">
      <Title order={1}>{t("settings.title")}</Title>
      <Appearance />
      <IntakeSection />
      <ArchiveSection />
      <OwnBodiesSection />
      <RegisterSection />
      <About />
    </div>
  );
}

const PERCENT_MARKS = [80, 100, 120, 140, 160].map((value) => ({ value, label: `${value}%` }));

function Appearance(): ReactNode {
  const { t } = useTranslation();
  const { settings, changeSettings } = useSession();
  const [scale, setScale] = useState(Math.round(100 * settings.textScale));
  return (
    <Section title={t("settings.appearance")}>
      <Row label={t("settings.language")}>
        <SegmentedControl
          aria-label={t("settings.language")}
          value={settings.language}
          onChange={(language) => changeSettings({ language: language === "en" ? "en" : "vi" })}
          data={[
            { value: "vi", label: "Tiếng Việt" },
            { value: "en", label: "English" },
          ]}
        />
      </Row>
      <Row label={t("settings.theme")}>
        <SegmentedControl
          aria-label={t("settings.theme")}
          value={settings.theme}
          onChange={(theme) => changeSettings({ theme: theme === "light" || theme === "dark" ? theme : "system" })}
          data={[
            { value: "light", label: t("settings.themeLight") },
            { value: "dark", label: t("settings.themeDark") },
            { value: "system", label: t("settings.themeSystem") },
          ]}
        />
      </Row>
      <Row label={t("settings.textScale")}>
        <Slider
          className="scale-slider"
          thumbLabel={t("settings.textScale")}
          min={80}
          max={160}
          step={10}
          marks={PERCENT_MARKS}
          label={(value) => `${value}%`}
          value={scale}
          onChange={setScale}
          onChangeEnd={(value) => changeSettings({ textScale: value / 100 })}
        />
      </Row>
    </Section>
  );
}

function About(): ReactNode {
  const { t } = useTranslation();
  const { info } = useSession();
  return (
    <Section title={t("settings.about")}>
      <Row label={t("settings.version")}>
        <Text>{`${t("app.name")} ${info.version}`}</Text>
      </Row>
      <Row label={t("settings.electron")}>
        <Text>
          {t(info.electronKind === "official" ? "settings.electronOfficial" : "settings.electronStandIn", {
            version: info.electron,
          })}
        </Text>
      </Row>
    </Section>
  );
}
