"""What has to hold of the pages in a browser; each check is one function, named for what it says."""

import json
import time

from .browser import BrowserError, Page

# Elements that a page is made of; anything else came in with a text.
ELEMENTS = set(
    "html head meta title style body svg pattern rect line text g a header p b nav button main div "
    "section h1 h2 h3 h4 ul ol li span figure figcaption aside dl dt dd table caption thead tbody tr "
    "th td details summary code strong form label input select option pre mark footer script".split())

ROWS = "[...document.querySelectorAll('#list tbody')]"


def cell(style):
    """The texts of a column of the rows that are shown."""
    return f"{ROWS}.map((body) => body.querySelector('.{style}').textContent)"


def quiet(page):
    """Nothing went wrong, no dialog opened, and nothing was asked of anywhere."""
    page.browser.settle(0.2)
    assert not page.seen("Runtime.exceptionThrown"), page.seen("Runtime.exceptionThrown")
    assert not page.seen("Log.entryAdded"), page.seen("Log.entryAdded")
    assert not page.seen("Runtime.consoleAPICalled"), page.seen("Runtime.consoleAPICalled")
    assert not page.seen("Page.javascriptDialogOpening"), "a dialog opened"
    asked = {event["request"]["url"].split("#")[0]
             for event in page.seen("Network.requestWillBeSent")}
    assert asked <= {page.url}, f"requests left the page: {asked - {page.url}}"


def search(page, text):
    """Types into the search field, and waits until the list shows what fits."""
    page.value("document.getElementById('search').focus(); document.getElementById('search').select()")
    page.type(text)
    page.browser.settle(0.3)


def choose(page, identifier, value):
    """Picks an option."""
    page.value(f"""(() => {{
        const select = document.getElementById({json.dumps(identifier)});
        select.value = {json.dumps(value)};
        select.dispatchEvent(new Event("change", {{bubbles: true}}));
    }})()""")


def count(page):
    """What the page says of how much it lists."""
    return page.value("document.getElementById('count').textContent")


def every_page_is_quiet(browser, pages, note):
    for path in pages.values():
        with Page(browser, path) as page:
            page.value("document.querySelectorAll('#list details').forEach((d) => { d.open = true; })")
            quiet(page)


def the_page_fits_narrow_and_wide_windows(browser, pages, note):
    for name in ("organisation", "hostile", "rollout", "many"):
        for width in (360, 760, 959, 1280, 1600):
            with Page(browser, pages[name], width=width) as page:
                page.value("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
                page.browser.settle(0.2)
                needed = page.value("document.documentElement.scrollWidth")
                assert needed <= width, f"{name} needs {needed} pixels of {width}"


def the_list_is_searched_and_filtered(browser, pages, note):
    with Page(browser, pages["organisation"]) as page:
        assert count(page).startswith("1–50 of 108 findings"), count(page)
        search(page, "secretsmanager orders-api")
        actions = page.value(cell("action"))
        assert actions and all(action.startswith("secretsmanager:") for action in actions), actions
        assert "picked from 108" in count(page)
        page.click("#clear")
        page.browser.settle(0.2)
        assert count(page).startswith("1–50 of 108 findings."), count(page)
        choose(page, "verdict", "1")
        assert set(page.value(cell("verdict"))) == {"Undecided"}
        choose(page, "service", "ec2:")
        assert all(action.startswith("ec2:") for action in page.value(cell("action")))
        search(page, "no such thing")
        assert count(page).startswith("No finding fits"), count(page)
        quiet(page)


def a_search_finds_what_only_details_show(browser, pages, note):
    with Page(browser, pages["organisation"]) as page:
        event = page.value(
            "JSON.parse(document.getElementById('data').textContent).texts"
            ".find((text) => /^[0-9a-f]{8}-/.test(text))")
        search(page, event)
        assert 1 <= len(page.value(cell("action"))) < 50


def a_bar_leads_to_its_findings(browser, pages, note):
    with Page(browser, pages["organisation"]) as page:
        page.click(".bars.principals a[data-search]")
        page.browser.settle(0.2)
        wanted = page.value("document.querySelector('.bars.principals a').dataset.search")
        shown = page.value(cell("principal"))
        assert shown and set(shown) == {wanted}, shown


def the_list_is_sorted_by_every_column(browser, pages, note):
    with Page(browser, pages["organisation"]) as page:
        for style, key in (("action", "action"), ("principal", "principal")):
            page.click(f"th[data-sort={key}] button")
            values = page.value(cell(style))
            assert values == sorted(values), f"by {key}"
            assert page.value(f"document.querySelector('th[data-sort={key}]').ariaSort") == "ascending"
            page.click(f"th[data-sort={key}] button")
            values = page.value(cell(style))
            assert values == sorted(values, reverse=True), f"by {key}, downwards"
        page.click("th[data-sort=calls] button")
        calls = [int(value.replace(",", "")) for value in page.value(
            f"{ROWS}.map((body) => body.querySelector('[data-label=Calls]').textContent)")]
        assert calls == sorted(calls, reverse=True)
        for key in ("days", "first", "last", "verdict"):
            page.click(f"th[data-sort={key}] button")
        quiet(page)


def pages_are_turned(browser, pages, note):
    with Page(browser, pages["organisation"]) as page:
        page.click("#next")
        page.click("#next")
        assert count(page).startswith("101–108 of 108"), count(page)
        assert page.value("document.getElementById('next').disabled")
        page.click("#previous")
        assert count(page).startswith("51–100 of 108"), count(page)


def details_open_from_the_keyboard(browser, pages, note):
    with Page(browser, pages["organisation"]) as page:
        page.value("document.getElementById('open').focus()")
        for _ in range(20):
            page.press("Tab")
            if page.value("document.activeElement.matches('#list summary')"):
                break
        assert page.value("document.activeElement.matches('#list summary')"), "not reached by Tab"
        page.press("Enter")
        page.browser.settle(0.2)
        details = "document.activeElement.closest('details')"
        assert page.value(f"{details}.open")
        shown = page.value(f"{details}.innerText")
        for word in ("Resources", "Event ids", "boundary.json:"):
            assert word in shown, word
        assert page.value(f"{details}.querySelectorAll('.decides mark').length") >= 1
        page.press(" ")
        page.browser.settle(0.1)
        assert not page.value(f"{details}.open")


def the_first_tab_leads_past_everything(browser, pages, note):
    with Page(browser, pages["organisation"]) as page:
        page.press("Tab")
        assert page.value("document.activeElement.className") == "skip"
        page.press("Enter")
        assert page.value("location.hash") == "#findings"


def without_scripts_the_first_findings_are_there(browser, pages, note):
    with Page(browser, pages["organisation"], scripts=False) as page:
        page.send("Emulation.setScriptExecutionDisabled", value=False)
        assert page.value(f"{ROWS}.length") == 100
        assert "The first 100 of 108 findings" in count(page)
        for control in ("controls", "pager", "theme"):
            assert page.value(
                f"getComputedStyle(document.getElementById('{control}')).display") == "none", control
        page.value("document.querySelector('#list details').open = true")
        assert "Event ids" in page.value("document.querySelector('#list details').innerText")


def what_the_script_shows_is_what_the_page_had(browser, pages, note):
    texts = f"{ROWS}.slice(0, 50).map((body) => body.textContent.replace(/\\s+/g, ' '))"
    for name in ("organisation", "hostile"):
        with Page(browser, pages[name], scripts=False) as page:
            page.send("Emulation.setScriptExecutionDisabled", value=False)
            plain = page.value(texts)
        with Page(browser, pages[name]) as page:
            page.value("document.getElementById('open').click()")
            made = page.value(texts)
        assert len(plain) == len(made)
        for before, after in zip(plain, made):
            assert before == after, f"{name}:\n{before}\n{after}"


def light_and_dark_follow_the_system_and_the_button(browser, pages, note):
    background = "getComputedStyle(document.body).backgroundColor"
    with Page(browser, pages["twtechpat"]) as page:
        light = page.value(background)
        page.scheme("dark")
        dark = page.value(background)
        assert light != dark
        page.click("#theme")
        assert page.value(background) == light
        page.click("#theme")
        page.scheme("light")
        assert page.value(background) == dark
        page.scheme("light", medium="print")
        assert page.value(background) == "rgb(255, 255, 255)"


def paper_shows_the_findings_and_no_controls(browser, pages, note):
    with Page(browser, pages["organisation"]) as page:
        page.value("dispatchEvent(new Event('beforeprint'))")
        page.scheme("dark", medium="print")
        assert page.value(f"{ROWS}.length") == 108
        for selector in ("#controls", "#pager", "nav", "#theme"):
            assert page.value(
                f"getComputedStyle(document.querySelector('{selector}')).display") == "none", selector
        page.value("dispatchEvent(new Event('afterprint'))")
        assert page.value(f"{ROWS}.length") == 50


def nothing_serious_keeps_anybody_out(browser, pages, note):
    axe = note.axe()
    if axe is None:
        raise Skipped("the checker cannot be had from PyPI")
    for name, width, scheme in (
        ("organisation", 1280, "light"), ("organisation", 1280, "dark"),
        ("organisation", 360, "light"), ("twtechpat", 1600, "dark"), ("hostile", 1280, "light"),
        ("rollout", 1280, "light"), ("rollout", 360, "dark"),
    ):
        # The checker needs to run in the page, which the page's own policy does not let it.
        with Page(browser, pages[name], width=width, scheme=scheme, bypasses_policy=True) as page:
            page.value(axe + "; 0")
            page.value("document.querySelectorAll("
                       "'#list tbody:nth-of-type(-n+4) details, details:not(#list details)')"
                       ".forEach((d) => { d.open = true; })")
            page.browser.settle(0.3)
            violations = page.value("axe.run({resultTypes: ['violations']}).then((r) => r.violations"
                                    ".map((v) => [v.impact, v.id, v.nodes.slice(0, 3)"
                                    ".map((n) => n.html.slice(0, 160))]))")
            serious = [v for v in violations if v[0] in ("serious", "critical")]
            assert not serious, f"{name} {width} {scheme}: {json.dumps(serious, indent=1)}"
            if violations:
                note(f"{name} {width} {scheme}, not serious: {[v[1] for v in violations]}")


def a_rollout_shows_what_changes_is_waived_and_is_attached(browser, pages, note):
    with Page(browser, pages["rollout"]) as page:
        for selector in ("#changes", "#waivers", "#attachments", ".groups table tbody tr"):
            assert page.value(f"document.querySelector('{selector}')") is not None, selector
        shown = page.value("document.body.innerText")
        for text in ("<b>baseline.json", "team-web", "By action", "40 principals"):
            assert text in shown, text
        assert page.value("document.querySelector('#injected')") is None
        names = page.value("[...new Set([...document.querySelectorAll('*')].map((e) => e.localName))]")
        assert set(names) <= ELEMENTS, set(names) - ELEMENTS
        quiet(page)


def a_hostile_log_is_shown_and_nothing_else(browser, pages, note):
    with Page(browser, pages["hostile"]) as page:
        page.value("document.getElementById('open').click()")
        quiet(page)
        assert page.value("document.querySelector('#injected, [onerror], [onload], [onmouseover]')") is None
        names = page.value("[...new Set([...document.querySelectorAll('*')].map((e) => e.localName))]")
        assert set(names) <= ELEMENTS, set(names) - ELEMENTS
        links = page.value("[...document.querySelectorAll('[href]')].map((e) => e.getAttribute('href'))")
        assert all(link.startswith("#") for link in links), links
        shown = page.value("document.body.innerText")
        for text in ("<script>alert(1)</script>", "javascript:alert(6)", "\\u{202e}gnp.exe",
                     "\\u{1b}[31mred", "&lt;b&gt;&amp;"):
            assert text in shown, text
        search(page, "</script><script>alert(2)")
        assert "picked from" in count(page) and not count(page).startswith("No finding")


def the_policy_of_the_page_is_in_force(browser, pages, note):
    with Page(browser, pages["twtechpat"]) as page:
        ran = page.value("""(() => {
            const script = document.createElement("script");
            try { script.textContent = "window.injected = true"; document.body.append(script); }
            catch { }
            try { document.body.setAttribute("onclick", "window.injected = true"); } catch { }
            document.body.click();
            try { eval("window.injected = true"); } catch { }
            try { document.body.innerHTML = "<b id=injected>"; } catch { }
            document.body.setAttribute("style", "opacity: 0.5");
            return [window.injected === undefined, getComputedStyle(document.body).opacity,
                document.getElementById("injected") === null];
        })()""")
        assert ran == [True, "1", True], ran
        page.value("fetch('data:,x').then(() => { window.fetched = true; }, () => { })")
        assert page.value("window.fetched === undefined")


def twenty_thousand_findings_stay_at_hand(browser, pages, note):
    size = pages["many"].stat().st_size
    with Page(browser, pages["many"]) as page:
        assert page.value(f"{ROWS}.length") == 50
        total = count(page)
        timed = """(async () => {
            const start = performance.now();
            %s
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
            return Math.round(performance.now() - start);
        })()"""
        parsed = page.value("Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)")
        field = "document.getElementById('search')"
        typed = ("%s.value = '%s'; %s.form.requestSubmit();")
        first = page.value(timed % (typed % (field, "service-0123 dynamodb", field)))
        assert count(page).startswith("1–4 of 4"), count(page)
        second = page.value(timed % (typed % (field, "service-03", field)))
        sort = page.value(timed % "document.querySelector('th[data-sort=principal] button').click();")
        search(page, "")
        turned = page.value(timed % "document.getElementById('next').click();")
        note(f"{total} {size / 1e6:.1f} MB; opened in {parsed} ms ({page.loaded * 1000:.0f} ms with all "
             f"that is around it), first search {first} ms, next search {second} ms, sorted in {sort} ms, "
             f"page turned in {turned} ms")
        quiet(page)


class Skipped(Exception):
    """A check that cannot be made here, and why."""


CHECKS = [
    every_page_is_quiet, the_page_fits_narrow_and_wide_windows, the_list_is_searched_and_filtered,
    a_search_finds_what_only_details_show, a_bar_leads_to_its_findings,
    the_list_is_sorted_by_every_column, pages_are_turned, details_open_from_the_keyboard,
    the_first_tab_leads_past_everything, without_scripts_the_first_findings_are_there,
    what_the_script_shows_is_what_the_page_had, light_and_dark_follow_the_system_and_the_button,
    paper_shows_the_findings_and_no_controls, nothing_serious_keeps_anybody_out,
    a_rollout_shows_what_changes_is_waived_and_is_attached,
    a_hostile_log_is_shown_and_nothing_else, the_policy_of_the_page_is_in_force,
    twenty_thousand_findings_stay_at_hand,
]


def run(browser, pages, note, wanted=()):
    """Runs the checks, or those of a name; returns how many passed and failed."""
    passed = failed = 0
    for check in CHECKS:
        name = check.__name__.replace("_", " ")
        if wanted and check.__name__ not in wanted:
            continue
        start = time.monotonic()
        try:
            check(browser, pages, note)
        except Skipped as reason:
            print(f"SKIPPED {name}: {reason}", flush=True)
        except (AssertionError, BrowserError) as error:
            failed += 1
            print(f"FAILED {name}: {error}", flush=True)
        else:
            passed += 1
            print(f"ok     {name} ({time.monotonic() - start:.1f} s)", flush=True)
    return passed, failed
