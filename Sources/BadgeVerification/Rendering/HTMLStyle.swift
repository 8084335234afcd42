extension HTMLPage {
    /// The look of reports about badges, and of previews of badges: readable on a telephone, on a desk and on paper, in
    /// black on white there, and by words alone where colours are not seen.
    public static let style = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { background: #fff; color: #1b1f24; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
          margin: 0; }
        main { margin: 0 auto; max-width: 56rem; padding: 1.5rem 1.25rem 3rem; }
        h1, h2, h3, p, dd, dt, td, th, li { overflow-wrap: anywhere; }
        h1, h2, h3 { line-height: 1.25; }
        h1 { font-size: 1.6rem; margin: 0 0 .75rem; }
        h2 { border-bottom: 1px solid #c9d1d9; font-size: 1.2rem; margin: 2.25rem 0 .75rem; padding-bottom: .25rem; }
        h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
        p { margin: .5rem 0; }
        .answer { border: 1px solid; border-left-width: .5rem; border-radius: .25rem; padding: 1rem 1.25rem; }
        .answer .word { font-size: 1.6rem; font-weight: 700; letter-spacing: .04em; line-height: 1.2; margin: 0 0 .35rem; }
        .answer .line { font-size: 1.1rem; margin: 0; }
        .answer .file { color: #424a53; font-size: .9rem; margin: .75rem 0 0; }
        .verified { background: #eef8f1; border-color: #116329; } .verified .word { color: #116329; }
        .notVerified { background: #fdf1f0; border-color: #a40e26; } .notVerified .word { color: #a40e26; }
        .undetermined, .noBadge { background: #fff8e5; border-color: #7a4e00; }
        .undetermined .word, .noBadge .word { color: #7a4e00; }
        .award { font-size: 1.1rem; font-weight: 600; }
        .day { white-space: nowrap; }
        .bad { color: #a40e26; font-weight: 700; }
        .note { color: #424a53; font-size: .9rem; }
        dl { display: grid; gap: .35rem 1.25rem; grid-template-columns: fit-content(14rem) 1fr; margin: 0; }
        dt { color: #424a53; font-weight: 600; } dd { margin: 0; }
        ul { margin: .5rem 0; padding-left: 1.25rem; } li { margin: .35rem 0; }
        table { border-collapse: collapse; margin: .75rem 0; width: 100%; }
        .judged, .checks, .files { table-layout: fixed; }
        .judged th:nth-child(1) { width: 25%; }
        .judged th:nth-child(2), .judged th:nth-child(3) { width: 19%; }
        .checks th:nth-child(1) { width: 21%; } .checks th:nth-child(2) { width: 12%; }
        .checks th:nth-child(4) { width: 27%; }
        .files th:nth-child(1) { width: 35%; } .files th:nth-child(2) { width: 20%; }
        caption { color: #424a53; font-size: .9rem; padding-bottom: .35rem; text-align: left; }
        th, td { border-bottom: 1px solid #d8dee4; padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: top; }
        thead th { border-bottom: 2px solid #57606a; font-size: .9rem; }
        tbody th { font-weight: 600; }
        code { font: .8rem/1.4 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
        .command { background: #f2f4f6; border-radius: .25rem; display: block; margin: .35rem 0; padding: .5rem .75rem; }
        @media screen and (max-width: 40rem) {
          main { padding: 1rem .9rem 2rem; }
          dl { display: block; } dd { margin: 0 0 .6rem; }
          table, tbody, tr, th, td, caption { display: block; } thead { display: none; }
          tbody tr { border-bottom: 1px solid #c9d1d9; padding: .6rem 0; }
          th, td { border: 0; padding: .1rem 0; } tbody tr > * { width: auto !important; }
          td[data-label]::before { color: #424a53; content: attr(data-label) ": "; font-weight: 600; }
        }
        @media print {
          body { font-size: 10.5pt; }
          * { background: #fff !important; color: #000 !important; }
          main { max-width: none; padding: 0; }
          .answer, h2, h3, thead th, th, td { border-color: #000 !important; }
          tbody th, tbody td { border-bottom-width: .5pt; }
          .answer, tr, dl > dt, li { break-inside: avoid; }
          h2, h3, caption { break-after: avoid; } thead { display: table-header-group; }
          thead, tbody tr:first-child { break-before: avoid; } thead { break-after: avoid; } p { orphans: 3; widows: 3; }
          article + article { break-before: page; }
        }
        """
}
