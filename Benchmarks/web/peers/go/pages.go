package main

import (
	_ "embed"
	"html/template"
)

//go:embed list.html
var listText string

//go:embed sign-in.html
var signInText string

var (
	listPage   = template.Must(template.New("list").Parse(listText))
	signInPage = template.Must(template.New("sign-in").Parse(signInText))
)
