/// The look of a chart that is a file of its own. Colours are written out and each rule names one class, since office
/// programs and Inkscape know neither variables nor more; what they leave out is the dark scheme, which stands apart.
enum ChartStyle {
    static let light = """
        text{font-family:"Segoe UI",system-ui,"DejaVu Sans",Arial,sans-serif;font-size:14px;fill:#2b2521}
        .ti{font-family:"Iowan Old Style","Palatino Linotype",Palatino,P052,Georgia,serif;font-size:20px}
        .b{font-weight:600}
        .bg{fill:#ffffff}
        .ax{stroke:#d8cdbd}
        .ci{stroke:#26367f;stroke-width:3}
        .dn{fill:#9a2f14;stroke:#9a2f14}
        .dot{fill:#ffffff;stroke:#26367f;stroke-width:2.5}
        .rip{stroke:#62574d}
        .h{stroke:#9a2f14}
        .hold{fill:none;stroke:#8b7d6e;stroke-dasharray:3 4}
        .in{fill:#ffffff}
        .k1{fill:#8c6010;stroke:#8c6010}
        .k2{fill:#0c6b62;stroke:#0c6b62}
        .k3{fill:#9b3a86;stroke:#9b3a86}
        .k4{fill:#2b2521;stroke:#2b2521}
        .ne{fill:none;stroke:#8b7d6e}
        .card{fill:#f4eee4;stroke:#8b7d6e}
        .t{fill:#62574d}
        .up{fill:#26367f;stroke:#26367f}
        .zero{stroke:#2b2521}

        """

    static let dark = """
        @media (prefers-color-scheme:dark){
        text{fill:#f2ece3}
        .bg{fill:#1a1715}
        .ax{stroke:#423a34}
        .ci{stroke:#9db4ff}
        .dn{fill:#ff8d66;stroke:#ff8d66}
        .dot{fill:#1a1715;stroke:#9db4ff}
        .up{fill:#9db4ff;stroke:#9db4ff}
        .h{stroke:#ff8d66}
        .hold,.ne{stroke:#8d8174}
        .in{fill:#1a1715}
        .k1{fill:#e5c069;stroke:#e5c069}
        .k2{fill:#64c6b6;stroke:#64c6b6}
        .k3{fill:#f0a3d6;stroke:#f0a3d6}
        .k4{fill:#f2ece3;stroke:#f2ece3}
        .card{fill:#26211e}
        .rip{stroke:#bfb3a5}
        .t{fill:#bfb3a5}
        .zero{stroke:#f2ece3}
        }

        """
}
